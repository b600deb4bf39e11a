package dev.waymark.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Asks the database twice a second if it answers, on a thread of its own, as the workers may all be
 * waiting for the database.
 */
@Singleton
class DatabaseCheck {
  private static final long PAUSE_MILLIS = 500;

  /** Class of SQLSTATE for insufficient resources (PostgreSQL, appendix A): the server answers. */
  private static final String NO_RESOURCES = "53";

  private final CheckConnection connection;
  private final OpenConnections pooled;
  private final DatabaseContact contact;
  private final ScheduledExecutorService checks =
      Executors.newSingleThreadScheduledExecutor(task -> thread(task, "database-check"));
  private final ExecutorService ends =
      Executors.newCachedThreadPool(task -> thread(task, "database-abort"));

  DatabaseCheck(AgroalDataSource pool, OpenConnections pooled, DatabaseContact contact) {
    this.connection = CheckConnection.of(pool);
    this.pooled = pooled;
    this.contact = contact;
  }

  private static Thread thread(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Checks once before the first request, and then in the background. */
  @SuppressWarnings("FutureReturnValueIgnored") // runs until the end
  void start(@Observes StartupEvent started) {
    check();
    checks.scheduleWithFixedDelay(this::check, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent stopped) {
    checks.shutdownNow();
    ends.shutdownNow();
  }

  void check() {
    boolean kept = connection.isOpen();
    try {
      ask();
    } catch (SQLException e) {
      if (kept) {
        // A connection can end without the database: only a second, new one proves its silence.
        checkAgain();
      } else {
        fail(e);
      }
    }
  }

  private void checkAgain() {
    try {
      ask();
    } catch (SQLException e) {
      fail(e);
    }
  }

  private void ask() throws SQLException {
    connection.ask();
    contact.reached();
  }

  private void fail(SQLException failure) {
    if (String.valueOf(failure.getSQLState()).startsWith(NO_RESOURCES)) {
      return;
    }
    contact.lost(String.valueOf(failure.getMessage()));
    if (DatabaseFailures.isDisconnection(failure)) {
      pooled.abort(ends);
    }
  }
}
