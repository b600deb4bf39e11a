package dev.waymark.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Limits for the wait for one answer of the server, other than the one of all connections. */
public final class NetworkTimeout {
  private NetworkTimeout() {}

  /** Work with a connection. */
  @FunctionalInterface
  public interface Statements<T> {
    T run() throws SQLException;
  }

  /** Runs statements with a limit; afterwards the connection has the limit that it had before. */
  public static <T> T within(Duration limit, Connection connection, Statements<T> statements)
      throws SQLException {
    int before = connection.getNetworkTimeout();
    connection.setNetworkTimeout(Runnable::run, Math.toIntExact(limit.toMillis()));
    try {
      return statements.run();
    } finally {
      // The pool (Agroal 3.0.1) does not reset it.
      if (!connection.isClosed()) {
        connection.setNetworkTimeout(Runnable::run, before);
      }
    }
  }
}
