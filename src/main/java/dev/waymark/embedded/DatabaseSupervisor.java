package dev.waymark.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** Starts the database again, with growing pauses, when it ends while the service runs. */
final class DatabaseSupervisor implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(DatabaseSupervisor.class);
  private static final long POLL_MILLIS = 500;

  private final ServerCommands server;
  private final Clock clock;

  /** Held while the server is started or stopped. */
  private final ReentrantLock change = new ReentrantLock();

  private final CountDownLatch closing = new CountDownLatch(1);

  private volatile Optional<Outage> outage = Optional.empty();

  DatabaseSupervisor(ServerCommands server, Clock clock) {
    this.server = server;
    this.clock = clock;
  }

  /** Starts the server for the first time. */
  void start() throws IOException {
    change.lock();
    try {
      if (isClosed()) {
        throw new IOException("the service is stopping");
      }
      server.start().run();
    } finally {
      change.unlock();
    }
  }

  void watch() {
    Thread thread = new Thread(this::checkUntilClosed, "database-supervisor");
    thread.setDaemon(true);
    thread.start();
  }

  private void checkUntilClosed() {
    try {
      while (!closing.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        check();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isClosed() {
    return closing.getCount() == 0;
  }

  /** Looks at the server and starts it if it is down and the pause is over. */
  void check() {
    change.lock();
    try {
      if (!isClosed()) {
        restartIfDown();
      }
    } finally {
      change.unlock();
    }
  }

  private void restartIfDown() {
    Instant now = clock.instant();
    Optional<Outage> known = outage;
    try {
      if (server.isRunning().holds()) {
        known.ifPresent(past -> reportEnd(past, now));
        return;
      }
      if (known.isEmpty()) {
        LOG.error("The embedded database has ended; it is started again");
        outage = Optional.of(Outage.begin(now));
      }
      if (known.map(ongoing -> ongoing.isDue(now)).orElse(true)) {
        server.stop().run();
        server.start().run();
        reportEnd(outage.orElse(Outage.begin(now)), clock.instant());
      }
    } catch (IOException | UncheckedIOException e) {
      reportFailure(e);
    }
  }

  private void reportEnd(Outage past, Instant now) {
    outage = Optional.empty();
    LOG.infof(
        "The embedded database runs again after %d s",
        Duration.between(past.since(), now).toSeconds());
  }

  private void reportFailure(Exception cause) {
    if (isClosed()) {
      return;
    }
    Instant now = clock.instant();
    Outage ongoing = outage.orElse(Outage.begin(now)).failedAgain(now);
    outage = Optional.of(ongoing);
    LOG.errorf(
        "The embedded database does not start, attempt %d: %s",
        ongoing.attempts(), cause.getMessage());
  }

  /** Returns true if the server is down for a minute although several starts were tried. */
  boolean isHelpless() {
    return outage.filter(ongoing -> ongoing.isLasting(clock.instant())).isPresent();
  }

  /**
   * Stops the server and leaves it stopped. A start in progress, which may wait for a recovery, is
   * ended by stopping what it has started.
   */
  @Override
  public void close() throws IOException {
    closing.countDown();
    try {
      while (!change.tryLock(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        server.stop().run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the database stopped", e);
    }
    try {
      server.stop().run();
    } finally {
      change.unlock();
    }
  }
}
