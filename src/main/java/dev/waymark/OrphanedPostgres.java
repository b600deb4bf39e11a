package dev.waymark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A database server that outlived its Waymark, as after {@code kill -9}. It still holds the files,
 * so a new one cannot start; the lock on the data directory proves that it is unused.
 */
final class OrphanedPostgres {
  private static final long SECONDS = 60;

  private final Optional<ProcessHandle> process;

  private OrphanedPostgres(Optional<ProcessHandle> process) {
    this.process = process;
  }

  static OrphanedPostgres in(Path databaseFiles) throws IOException {
    Path pidFile = databaseFiles.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return new OrphanedPostgres(Optional.empty());
    }
    List<String> lines = Files.readAllLines(pidFile);
    return new OrphanedPostgres(
        lines.stream()
            .findFirst()
            .map(String::strip)
            .filter(pid -> pid.matches("[0-9]{1,18}"))
            .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
            .filter(OrphanedPostgres::isPostgres));
  }

  /** The number may belong to another program by now, after a restart of the machine. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(command -> command.contains("postgres")).isPresent();
  }

  /** Ends it by a smart shutdown; no client is connected. */
  void stop() throws IOException {
    if (process.isEmpty()) {
      return;
    }
    ProcessHandle server = process.get();
    server.destroy();
    try {
      server.onExit().get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IOException("an earlier server, process " + server.pid() + ", does not end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while an earlier server ended", e);
    }
  }
}
