package dev.waymark.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that runs a program of PostgreSQL. */
record PostgresProcess(ProcessHandle handle) {
  private static final long POLL_MILLIS = 100;

  /** Finds the process with a number, unless the number belongs to another program by now. */
  static Optional<PostgresProcess> of(long pid) {
    return ProcessHandle.of(pid).map(PostgresProcess::new).filter(PostgresProcess::isRunning);
  }

  static List<PostgresProcess> runningFrom(Path directory) {
    return ProcessHandle.allProcesses()
        .filter(handle -> command(handle).startsWith(directory + "/"))
        .map(PostgresProcess::new)
        .toList();
  }

  /**
   * Returns true until it ended. An ended process that nobody collects, as in a container without
   * an init, is still "alive" but has no command.
   */
  boolean isRunning() {
    return handle.isAlive() && command(handle).contains("postgres");
  }

  private static String command(ProcessHandle handle) {
    return handle.info().command().orElse("");
  }

  /** Ends it by a smart shutdown, which waits for its clients. */
  void end() {
    handle.destroy();
  }

  void kill() {
    handle.destroyForcibly();
  }

  /** Returns false if it still runs after this time. */
  boolean awaitEnd(Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    while (isRunning()) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause();
    }
    return true;
  }

  private void pause() throws InterruptedException {
    try {
      handle.onExit().get(POLL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // The caller looks again.
    }
  }
}
