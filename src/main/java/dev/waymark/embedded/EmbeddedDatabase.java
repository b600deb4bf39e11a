package dev.waymark.embedded;

import dev.waymark.embedded.files.UnsafeFileException;
import dev.waymark.embedded.listener.OwnServerSocketFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL 17 as a process beside the service, for laptops and small hosters. While the service
 * runs, it is started again on the same port when it ends.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static volatile Optional<EmbeddedDatabase> ofThisService = Optional.empty();

  private final DataDirectory data;
  private final String url;
  private final String password;
  private final DatabaseSupervisor supervisor;

  private EmbeddedDatabase(DataDirectory data, int port, String password, Clock clock) {
    this.data = data;
    this.url =
        "jdbc:postgresql://127.0.0.1:"
            + port
            + "/postgres?socketFactory="
            + OwnServerSocketFactory.class.getName();
    this.password = password;
    PostgresServer server = new PostgresServer(data, port);
    this.supervisor =
        new DatabaseSupervisor(
            new ServerCommands(server::start, server::stop, server::isRunning), clock);
  }

  /** Prepares it on a free port; it is not started yet. */
  public static EmbeddedDatabase in(DataDirectory data, Clock clock)
      throws EmbeddedDatabaseException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String password = Files.readString(data.databasePassword());
      return new EmbeddedDatabase(data, free.getLocalPort(), password, clock);
    } catch (IOException e) {
      throw notStarted(data, e);
    }
  }

  /** Starts it, waits until it answers and keeps it running. */
  public void start() throws EmbeddedDatabaseException {
    try {
      supervisor.start();
      checkKeepsWrites();
      supervisor.watch();
    } catch (UnsafeFileException e) {
      throw new EmbeddedDatabaseException("The data directory is not safe: " + e.getMessage(), e);
    } catch (IOException | UncheckedIOException | SQLException e) {
      throw notStarted(data, e);
    }
  }

  private static EmbeddedDatabaseException notStarted(DataDirectory data, Exception cause) {
    return new EmbeddedDatabaseException(
        "The embedded database does not start ("
            + cause.getMessage()
            + "): see "
            + data.databaseLog(),
        cause);
  }

  private void checkKeepsWrites() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, PostgresServer.USER, password);
        Statement statement = connection.createStatement()) {
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        try (ResultSet row = statement.executeQuery("show " + setting)) {
          if (!row.next() || !"on".equals(row.getString(1))) {
            throw new SQLException(setting + " is not on");
          }
        }
      }
    }
  }

  /** Tells Quarkus where the database is. System properties, because they are not shown by ps. */
  public void announce() {
    System.setProperty("quarkus.datasource.jdbc.url", url);
    System.setProperty("quarkus.datasource.username", PostgresServer.USER);
    System.setProperty("quarkus.datasource.password", password);
    System.setProperty("waymark.embedded-database", "true");
    ofThisService = Optional.of(this);
  }

  /** Returns the database that this process announced; none if another is configured. */
  static Optional<EmbeddedDatabase> ofThisService() {
    return ofThisService;
  }

  /** Returns true if it is down and starting it again has not helped. */
  boolean isHelpless() {
    return supervisor.isHelpless();
  }

  /** The second caller waits for the first: the process must not end amid the stop. */
  @Override
  public void close() throws IOException {
    supervisor.close();
  }
}
