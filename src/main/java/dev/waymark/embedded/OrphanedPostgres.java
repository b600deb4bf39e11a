package dev.waymark.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A database server that outlived its Waymark, as after {@code kill -9}. It still holds the files,
 * so a new one cannot start; the lock on the data directory proves that it is unused.
 */
final class OrphanedPostgres {
  private static final Duration END = Duration.ofSeconds(60);

  private final Optional<PostgresProcess> process;

  private OrphanedPostgres(Optional<PostgresProcess> process) {
    this.process = process;
  }

  static OrphanedPostgres in(Path databaseFiles) throws IOException {
    return new OrphanedPostgres(PostmasterFile.in(databaseFiles).process());
  }

  /** Ends it by a smart shutdown; no client is connected. */
  void stop() throws IOException {
    if (process.isEmpty()) {
      return;
    }
    PostgresProcess server = process.get();
    server.end();
    try {
      if (!server.awaitEnd(END)) {
        throw new IOException(
            "an earlier server, process " + server.handle().pid() + ", does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while an earlier server ended", e);
    }
  }
}
