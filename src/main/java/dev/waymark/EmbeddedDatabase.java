package dev.waymark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * PostgreSQL 17 as a child process, for laptops and small hosters. The library that brings it was
 * made for tests: unsafe writes and open doors are its defaults, and each is turned around here.
 */
final class EmbeddedDatabase implements AutoCloseable {
  /** A cold laptop disk needs its time for the first start. */
  private static final Duration START = Duration.ofMinutes(2);

  private static final String USER = "postgres";

  private final EmbeddedPostgres server;
  private final String password;

  private EmbeddedDatabase(EmbeddedPostgres server, String password) {
    this.server = server;
    this.password = password;
  }

  static EmbeddedDatabase start(DataDirectory data) throws StartFailure {
    try {
      OrphanedPostgres.in(data.databaseFiles()).stop();
      // Programs and all: the library's own choice, a folder in /tmp, belongs to whoever came
      // first.
      System.setProperty("ot.epg.working-dir", data.databasePrograms().toString());
      discardHalfMade(data.databaseFiles());
      Path passwordFile = data.databasePassword();
      String password = Files.readString(passwordFile);
      EmbeddedDatabase database =
          new EmbeddedDatabase(server(data, passwordFile, password), password);
      database.checkKeepsWrites();
      return database;
    } catch (IOException | SQLException | IllegalStateException e) {
      throw new StartFailure(
          "The embedded database does not start ("
              + e.getMessage()
              + "): see "
              + data.databaseLog(),
          e);
    }
  }

  private static EmbeddedPostgres server(DataDirectory data, Path passwordFile, String password)
      throws IOException {
    Redirect log = Redirect.appendTo(data.databaseLog().toFile());
    return EmbeddedPostgres.builder()
        .setDataDirectory(data.databaseFiles())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(START)
        .setOutputRedirector(log)
        .setErrorRedirector(log)
        // The library starts the server with -F; of two settings the later one counts.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("unix_socket_directories", "")
        // Options of initdb, where the later one counts too: never "trust", not even at first.
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", passwordFile.toString())
        .setConnectConfig("password", password)
        .start();
  }

  /** Removes a directory that a killed initdb left: it has no data, and no server starts on it. */
  private static void discardHalfMade(Path files) throws IOException {
    boolean complete = Files.exists(files.resolve("postgresql.conf"));
    boolean hasData = Files.exists(files.resolve("postmaster.opts"));
    if (!Files.exists(files) || (complete && hasData)) {
      return;
    }
    if (hasData) {
      throw new IOException(files + " has no postgresql.conf");
    }
    try (var tree = Files.walk(files)) {
      for (Path path : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private void checkKeepsWrites() throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String setting : new String[] {"fsync", "synchronous_commit"}) {
        try (ResultSet row = statement.executeQuery("show " + setting)) {
          if (!row.next() || !"on".equals(row.getString(1))) {
            throw new IllegalStateException(setting + " is not on");
          }
        }
      }
    }
  }

  /** Tells Quarkus where the database is. System properties, because they are not shown by ps. */
  void announce() {
    System.setProperty(
        "quarkus.datasource.jdbc.url",
        "jdbc:postgresql://localhost:" + server.getPort() + "/postgres");
    System.setProperty("quarkus.datasource.username", USER);
    System.setProperty("quarkus.datasource.password", password);
    System.setProperty("waymark.embedded-database", "true");
  }

  /** The second caller waits for the first: the process must not end amid the stop. */
  @Override
  public synchronized void close() throws IOException {
    server.close();
  }
}
