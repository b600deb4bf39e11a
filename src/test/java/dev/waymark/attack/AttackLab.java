package dev.waymark.attack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A database that keeps its log, and everything switched on that answers requests. */
public class AttackLab implements QuarkusTestResourceLifecycleManager {
  private static final Path LOG = Path.of("target", "attacked-database").toAbsolutePath();

  private @Nullable EmbeddedPostgres server;

  @Override
  public Map<String, String> start() {
    try {
      EmbeddedPostgres started =
          EmbeddedPostgres.builder()
              .setServerConfig("logging_collector", "on")
              .setServerConfig("log_directory", LOG.toString())
              .setServerConfig("log_truncate_on_rotation", "on")
              .start();
      server = started;
      return Map.of(
          "quarkus.datasource.jdbc.url", started.getJdbcUrl("postgres", "postgres"),
          "quarkus.datasource.username", "postgres",
          "quarkus.datasource.password", "postgres",
          // Without it some URLs answer 503 on purpose.
          "waymark.public-url", "https://setup.waymark.example",
          "waymark.pacc.enabled", "true",
          "waymark.probe.sign-in", "true",
          "waymark.autodiscover.dav", "true");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that the database has logged. */
  static String databaseLog() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(LOG)) {
      for (Path file : files.toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  @Override
  public void stop() {
    try {
      if (server != null) {
        server.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
