package dev.waymark.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code postmaster.pid} of a database: a line each for process, directory, start, port,
 * sockets, address, shared memory and state (PostgreSQL 17, miscadmin.h).
 */
record PostmasterFile(List<String> lines) {
  private static final String NAME = "postmaster.pid";
  private static final int STATE = 7;

  static PostmasterFile in(Path databaseFiles) throws IOException {
    try {
      return new PostmasterFile(Files.readAllLines(databaseFiles.resolve(NAME)));
    } catch (NoSuchFileException e) {
      return new PostmasterFile(List.of());
    }
  }

  static void remove(Path databaseFiles) throws IOException {
    Files.deleteIfExists(databaseFiles.resolve(NAME));
  }

  /** Returns the server's process if it runs; a file without one is left from a crash. */
  Optional<PostgresProcess> process() {
    return lines.stream()
        .findFirst()
        .map(String::strip)
        .filter(pid -> pid.matches("[0-9]{1,18}"))
        .flatMap(pid -> PostgresProcess.of(Long.parseLong(pid)));
  }

  /** A smart shutdown: it takes no new connection and waits for the end of the others. */
  boolean isStopping() {
    return lines.size() > STATE && lines.get(STATE).strip().equals("stopping");
  }
}
