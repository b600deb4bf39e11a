package dev.waymark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of a test, which can be stopped, started again and frozen. */
final class ExternalPostgres implements AutoCloseable {
  private final Path files;
  private final int port;
  private @Nullable EmbeddedPostgres server;

  ExternalPostgres(Path files) throws IOException {
    this.files = files;
    this.port = ServiceProcess.freePort();
    start();
  }

  int port() {
    return port;
  }

  void start() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(files)
            .setCleanDataDirectory(false)
            .setPort(port)
            .start();
  }

  void stop() throws IOException {
    EmbeddedPostgres running = server;
    server = null;
    if (running != null) {
      running.close();
    }
  }

  void freeze() throws IOException, InterruptedException {
    signal("-STOP");
  }

  void thaw() throws IOException, InterruptedException {
    signal("-CONT");
  }

  /** Signals the server first, so that it starts no further process, and then its processes. */
  private void signal(String signal) throws IOException, InterruptedException {
    long server =
        Long.parseLong(Files.readAllLines(files.resolve("postmaster.pid")).get(0).strip());
    kill(signal, List.of(server));
    kill(
        signal,
        ProcessHandle.of(server).orElseThrow().descendants().map(ProcessHandle::pid).toList());
  }

  private static void kill(String signal, List<Long> processes)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("kill", signal));
    processes.forEach(process -> command.add(Long.toString(process)));
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  @Override
  public void close() throws IOException {
    stop();
  }
}
