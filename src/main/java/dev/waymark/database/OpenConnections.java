package dev.waymark.database;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.postgresql.jdbc.PgConnection;

/**
 * The connections of the pool. All of them are ended when the database is silent, because the pool
 * has no limit for a statement that runs, and validates its idle connections one after the other.
 */
@Singleton
class OpenConnections implements AgroalPoolInterceptor {
  private static final Logger LOG = Logger.getLogger(OpenConnections.class);

  private final Set<PgConnection> open = ConcurrentHashMap.newKeySet();

  @Override
  public void onConnectionCreate(Connection connection) {
    open.add(driverConnection(connection));
  }

  @Override
  public void onConnectionDestroy(Connection connection) {
    open.remove(driverConnection(connection));
  }

  /** Returns the connection below the wrapper of the pool, which is closed after each use. */
  private static PgConnection driverConnection(Connection connection) {
    try {
      return connection.unwrap(PgConnection.class);
    } catch (SQLException e) {
      throw new IllegalStateException("a connection of another driver", e);
    }
  }

  /**
   * Ends all connections: statements that run fail at once, and idle connections are found invalid
   * by the pool.
   *
   * @param executor closes the sockets; with TLS this waits for a writer that is blocked
   */
  void abort(Executor executor) {
    for (PgConnection connection : open) {
      try {
        connection.abort(executor);
      } catch (SQLException e) {
        LOG.warnf("a connection cannot be ended: %s", e.getMessage());
      }
    }
  }
}
