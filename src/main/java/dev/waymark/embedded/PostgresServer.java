package dev.waymark.embedded;

import dev.waymark.embedded.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The server process of the embedded database. {@code pg_ctl} starts it in a session of its own, so
 * that Ctrl-C in a terminal ends the service first and the database after it.
 */
final class PostgresServer {
  static final String USER = "postgres";

  private static final int ROUNDS = 5;
  private static final Duration LEFT_OVER = Duration.ofSeconds(10);

  /** A cold laptop disk needs its time for the first start, and so does a recovery. */
  private static final String START_SECONDS = "120";

  private static final String STOP_SECONDS = "60";

  private static final List<String> SETTINGS =
      List.of(
          // on by default, and here against a postgresql.conf that says otherwise
          "fsync=on",
          "synchronous_commit=on",
          "full_page_writes=on",
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "timezone=UTC",
          "max_connections=300");

  private final DataDirectory data;
  private final int port;
  private Optional<PostgresPrograms> programs = Optional.empty();

  PostgresServer(DataDirectory data, int port) {
    this.data = data;
    this.port = port;
  }

  /** Starts it and waits until it answers. */
  void start() throws IOException {
    data.protect();
    PrivateFiles.open(
            data.databaseLog(), Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND))
        .close();
    PostgresPrograms unpacked =
        PostgresPrograms.in(data.databasePrograms(), PostgresArchive.ofThisMachine(), data.user());
    setPrograms(unpacked);
    endLeftOvers(unpacked);
    createDatabase(unpacked);
    int exitCode = unpacked.run(data.databaseLog(), "pg_ctl", startArguments());
    if (exitCode != 0) {
      throw new IOException("pg_ctl start ends with " + exitCode);
    }
  }

  private synchronized void setPrograms(PostgresPrograms unpacked) {
    programs = Optional.of(unpacked);
  }

  private synchronized Optional<PostgresPrograms> programs() {
    return programs;
  }

  private List<String> startArguments() {
    StringBuilder options = new StringBuilder("-p " + port);
    SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
    return List.of(
        "-D",
        data.databaseFiles().toString(),
        "-o",
        options.toString(),
        "-w",
        "-t",
        START_SECONDS,
        "start");
  }

  /**
   * Ends the processes that a killed server left: they hold its shared memory, and no new one
   * starts before they are gone. Without a server they can finish nothing.
   */
  private void endLeftOvers(PostgresPrograms unpacked) throws IOException {
    OrphanedPostgres.in(data.databaseFiles()).stop();
    try {
      // One that ends may have just started another.
      for (int round = 0; round < ROUNDS && !unpacked.processes().isEmpty(); round++) {
        for (PostgresProcess process : unpacked.processes()) {
          process.kill();
          process.awaitEnd(LEFT_OVER);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while an earlier server ended", e);
    }
    removeLeftFile(unpacked);
  }

  /**
   * A new server refuses the file of a killed one as long as the system lists its process, which in
   * a container without an init is for ever.
   */
  private void removeLeftFile(PostgresPrograms unpacked) throws IOException {
    Path files = data.databaseFiles();
    if (unpacked.processes().isEmpty() && PostmasterFile.in(files).process().isEmpty()) {
      PostmasterFile.remove(files);
    }
  }

  private void createDatabase(PostgresPrograms unpacked) throws IOException {
    Path files = data.databaseFiles();
    discardHalfMade(files);
    if (Files.exists(files)) {
      return;
    }
    List<String> arguments = new ArrayList<>(List.of("-U", USER, "-D", files.toString()));
    arguments.addAll(List.of("-E", "UTF-8", "--locale=C"));
    // never "trust", not even at first
    arguments.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + data.databasePassword()));
    int exitCode = unpacked.run(data.databaseLog(), "initdb", arguments);
    if (exitCode != 0) {
      throw new IOException("initdb ends with " + exitCode);
    }
  }

  /** Removes a directory that a killed initdb left: it has no data, and no server starts on it. */
  private static void discardHalfMade(Path files) throws IOException {
    boolean complete = Files.exists(files.resolve("postgresql.conf"));
    boolean hasData = Files.exists(files.resolve("postmaster.opts"));
    if (complete && hasData) {
      return;
    }
    if (hasData) {
      throw new IOException(files + " has no postgresql.conf");
    }
    PrivateFiles.remove(files);
  }

  /** Returns false while it is dead, and while it only waits for the end of its connections. */
  boolean isRunning() throws IOException {
    PostmasterFile file = PostmasterFile.in(data.databaseFiles());
    return file.process().isPresent() && !file.isStopping();
  }

  /** Stops it by a fast shutdown, which ends connections and loses nothing. */
  void stop() throws IOException {
    Optional<PostgresPrograms> unpacked = programs();
    if (unpacked.isEmpty() || PostmasterFile.in(data.databaseFiles()).process().isEmpty()) {
      return;
    }
    List<String> arguments = new ArrayList<>(List.of("-D", data.databaseFiles().toString()));
    arguments.addAll(List.of("-m", "fast", "-w", "-t", STOP_SECONDS, "stop"));
    unpacked.get().run(data.databaseLog(), "pg_ctl", arguments);
    if (PostmasterFile.in(data.databaseFiles()).process().isPresent()) {
      throw new IOException("the server still runs after " + STOP_SECONDS + " s");
    }
  }
}
