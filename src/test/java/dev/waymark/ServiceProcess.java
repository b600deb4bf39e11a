package dev.waymark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Process of the packaged service, with a data directory that outlives it. */
final class ServiceProcess implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("Admin token.*: (wm_\\S+)");
  private static final String READY = "Waymark answers at ";
  private static final Duration START = Duration.ofMinutes(3);

  private final Process process;
  private final Path directory;
  private final int port;
  private final int managementPort;
  private final HttpClient http = HttpClient.newHttpClient();

  private ServiceProcess(Process process, Path directory, int port, int managementPort) {
    this.process = process;
    this.directory = directory;
    this.port = port;
    this.managementPort = managementPort;
  }

  /** Starts it and waits until it answers or has ended. */
  static ServiceProcess start(Path directory, Map<String, String> environment, String... before)
      throws IOException, InterruptedException {
    return startWith(directory, environment, List.of(before), List.of());
  }

  /** The same with arguments of the program. */
  static ServiceProcess startWith(
      Path directory, Map<String, String> environment, List<String> before, List<String> arguments)
      throws IOException, InterruptedException {
    int port = freePort();
    int managementPort = freePort();
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath().toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    // Variables for the build are no settings of the service.
    builder.environment().keySet().removeIf(name -> name.startsWith("WAYMARK_"));
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
    // Tests ask as fast as they can, from one address; all other limits are as for everybody.
    builder.environment().put("WAYMARK_LIMITS_BURST", "1000000");
    builder.environment().putAll(environment);
    Files.deleteIfExists(directory.resolve("out"));
    Files.deleteIfExists(directory.resolve("err"));
    builder.redirectOutput(directory.resolve("out").toFile());
    builder.redirectError(directory.resolve("err").toFile());
    ServiceProcess service = new ServiceProcess(builder.start(), directory, port, managementPort);
    service.awaitReady();
    return service;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + START.toNanos();
    while (process.isAlive() && !errors().contains(READY)) {
      if (System.nanoTime() > deadline) {
        close();
        throw new IOException("does not answer: " + errors());
      }
      // Polls; returns early if the process ends.
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
  }

  /** Returns the output to the terminal. */
  String errors() throws IOException {
    return Files.readString(directory.resolve("err"));
  }

  /** Returns the log. */
  String log() throws IOException {
    return Files.readString(directory.resolve("out"));
  }

  String token() throws IOException {
    Matcher token = TOKEN.matcher(errors());
    if (!token.find()) {
      throw new IOException("no token in: " + errors());
    }
    return token.group(1);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  /** Gets a path of the management port. */
  HttpResponse<String> management(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + path)));
  }

  HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
    return send(request(path, token));
  }

  HttpResponse<String> put(String path, String json, String token)
      throws IOException, InterruptedException {
    return send(request(path, token).PUT(BodyPublishers.ofString(json)));
  }

  /** Changes what exists, whatever its version. */
  HttpResponse<String> putOver(String path, String json, String token)
      throws IOException, InterruptedException {
    return send(request(path, token).header("If-Match", "*").PUT(BodyPublishers.ofString(json)));
  }

  HttpResponse<String> post(String path, String json, String token)
      throws IOException, InterruptedException {
    return send(request(path, token).POST(BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(uri(path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** Sends a body while it is made. */
  CompletableFuture<HttpResponse<String>> postAsync(
      String path, String type, HttpRequest.BodyPublisher body, String token) {
    return http.sendAsync(
        request(path, token).setHeader("Content-Type", type).POST(body).build(),
        BodyHandlers.ofString());
  }

  private Connection database() throws IOException, SQLException {
    Path data = directory.resolve("data");
    String port = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid")).get(3);
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + port.strip() + "/postgres",
        "postgres",
        Files.readString(data.resolve("postgres.password")));
  }

  /** The database process that runs, or has just run in its transaction, such a statement. */
  OptionalLong backend(String statement) throws IOException, SQLException {
    try (Connection connection = database();
        PreparedStatement backends =
            connection.prepareStatement(
                "select pid from pg_stat_activity"
                    + " where pid <> pg_backend_pid() and query ilike ? and state <> 'idle'")) {
      backends.setString(1, statement + "%");
      try (ResultSet row = backends.executeQuery()) {
        return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  /** Waits for a database process that runs the statement. */
  long awaitBackend(String statement) throws IOException, SQLException {
    long deadline = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < deadline) {
      OptionalLong backend = backend(statement);
      if (backend.isPresent()) {
        return backend.getAsLong();
      }
    }
    throw new IOException("no statement begins with " + statement);
  }

  /**
   * Kills the database process that runs a statement. PostgreSQL then ends all its processes, and
   * recovers as from a power failure.
   */
  void killBackend(String statement) throws IOException, SQLException {
    ProcessHandle.of(awaitBackend(statement)).orElseThrow().destroyForcibly();
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  int port() {
    return port;
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Returns the processes of the embedded database. */
  List<ProcessHandle> databases() {
    return ProcessHandle.allProcesses()
        .filter(
            candidate ->
                candidate.info().commandLine().orElse("").contains(directory + "/data/postgres "))
        .toList();
  }

  /** Ends the process as {@code kill -9} does, without shutdown. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Stops the process as an operator does, and waits. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
