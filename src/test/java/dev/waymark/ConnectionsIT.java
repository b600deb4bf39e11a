package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attacks on the connections of the packaged service, from addresses of loopback. */
class ConnectionsIT {
  private static final String HONEST = "127.0.0.1";
  private static final String ATTACKER = "127.0.0.2";
  private static final int MOST_OF_SOURCE = 40;

  /** Longer than every deadline of the service below. */
  private static final Duration LONG = Duration.ofSeconds(8);

  private static final String HOST = "Host: autoconfig.gmail.com\r\n";
  private static final String REMEMBERED = "/mail/config-v1.1.xml?emailaddress=ann%40gmail.com";
  private static final String GET = "GET " + REMEMBERED + " HTTP/1.1\r\n" + HOST;

  @TempDir static Path directory;
  private static ServiceProcess service;
  private static int management;

  @BeforeAll
  static void start() throws Exception {
    management = ServiceProcess.freePort();
    service =
        ServiceProcess.start(
            directory,
            Map.of(
                "JAVA_TOOL_OPTIONS", "-Xmx256m",
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(management),
                "WAYMARK_HTTP_MAX_CONNECTIONS_PER_SOURCE", Integer.toString(MOST_OF_SOURCE),
                "WAYMARK_HTTP_HEADER_TIMEOUT", "3s",
                "WAYMARK_HTTP_IDLE_TIMEOUT", "3s",
                "WAYMARK_HTTP_WRITE_TIMEOUT", "1s",
                "WAYMARK_PROBE_ALLOWED_NETWORKS", "127.0.0.0/8",
                "WAYMARK_PROBE_ALLOWED_PORTS", "1024-65535",
                "WAYMARK_PROBE_TIMEOUT", "9s"));
  }

  @AfterAll
  static void stop() throws IOException {
    service.close();
    assertThat(service.log())
        .doesNotContain("OutOfMemory", "\tat ", "Exception", "postInitializeServerChildChannel");
  }

  private static Socket connect(String source, int port) throws IOException {
    Socket socket = new Socket();
    // The system would otherwise take megabytes of answers that nobody reads.
    socket.setReceiveBufferSize(4096);
    socket.bind(new InetSocketAddress(InetAddress.getByName(source), 0));
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket.setSoTimeout((int) LONG.toMillis());
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Returns everything that is received until the service closes the connection. */
  private static String rest(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String answer(int port, String request) throws IOException {
    try (Socket socket = connect(HONEST, port)) {
      send(socket, request);
      return rest(socket);
    }
  }

  private static List<Integer> ports() {
    return List.of(service.port(), management);
  }

  @Test
  void refusesRequestsThatOthersCouldReadDifferently() throws IOException {
    String chunks = "POST / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n";
    for (String request :
        List.of(
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\n" + HOST + HOST + "\r\n",
            "GET http://other.example/ HTTP/1.1\r\n" + HOST + "\r\n",
            "GET http://autoconfig.gmail.com:8080/ HTTP/1.1\r\n" + HOST + "\r\n",
            "GET / HTTP/1.1\nHost: autoconfig.gmail.com\n\n",
            "GET / HTTP/1.1\r\nHost : autoconfig.gmail.com\r\n\r\n",
            "POST / HTTP/1.1\r\n" + HOST + "Content-Length: 1\r\nContent-Length: 2\r\n\r\na",
            "POST / HTTP/1.1\r\n" + HOST + "Content-Length: +1\r\n\r\na",
            chunks.replace("chunked", "chunked\r\nContent-Length: 5") + "0\r\n\r\n",
            chunks.replace("chunked", "gzip"),
            chunks.replace("chunked", "gzip, chunked") + "0\r\n\r\n",
            chunks.replace("HTTP/1.1", "HTTP/1.0") + "0\r\n\r\n",
            chunks + "zz\r\n",
            chunks + "3 4\r\nabc\r\n0\r\n\r\n",
            chunks + "fffffffffffffffff\r\nabc\r\n0\r\n\r\n",
            chunks + "3\r\nabcX\r\n0\r\n\r\n")) {
      for (int port : ports()) {
        assertThat(answer(port, request + GET + "\r\n"))
            .as(request)
            .matches("(?s)HTTP/1\\.[01] 400 Bad Request\r\n.*")
            .doesNotContain("HTTP/1.1 200", "\tat ");
      }
    }
  }

  @Test
  void speaksHttp1ToAClientThatAsksForHttp2() throws IOException {
    String upgrade =
        HOST
            + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
            + "HTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n";
    assertThat(answer(service.port(), "GET / HTTP/1.1\r\n" + upgrade)).startsWith("HTTP/1.1 200 ");
    assertThat(answer(management, "GET /q/health/live HTTP/1.1\r\n" + upgrade))
        .startsWith("HTTP/1.1 200 ");
    for (int port : ports()) {
      assertThat(answer(port, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).doesNotContain("\0");
    }
  }

  @Test
  void endsConnectionsWhoseHeadersAreSlow() throws IOException {
    for (int port : ports()) {
      try (Socket silent = connect(ATTACKER, port)) {
        assertThat(rest(silent)).isEmpty();
      }
      try (Socket slow = connect(ATTACKER, port)) {
        send(slow, "GET / HTTP/1.1\r\n" + HOST + "X: ");
        assertThat(rest(slow)).startsWith("HTTP/1.1 408 Request Timeout\r\n");
      }
    }
  }

  @Test
  void closesIdleConnections() throws IOException {
    assertThat(answer(service.port(), GET + "\r\n")).startsWith("HTTP/1.1 200 ");
    assertThat(answer(management, "GET /q/health/live HTTP/1.1\r\n" + HOST + "\r\n"))
        .startsWith("HTTP/1.1 200 ");
  }

  @Test
  void limitsTheConnectionsOfASourceOnly() throws IOException {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < MOST_OF_SOURCE; i++) {
        sockets.add(connect("127.0.0.3", service.port()));
      }
      try (Socket oneMore = connect("127.0.0.3", service.port())) {
        oneMore.setSoTimeout(2000);
        assertThat(oneMore.getInputStream().read()).isNegative();
      }
      assertThat(answer(service.port(), GET + "Connection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 200 ");
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  void cutsClientsThatDoNotReadAndAnswersOthersMeanwhile() throws Exception {
    ExecutorService attackers = Executors.newFixedThreadPool(16);
    List<Future<Boolean>> cut = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String source = "127.0.1." + (1 + i % 4);
      cut.add(attackers.submit((Callable<Boolean>) () -> isCutWithoutReading(source)));
    }
    List<Long> times = new ArrayList<>();
    long end = System.nanoTime() + 2 * LONG.toNanos();
    while (System.nanoTime() < end
        && (times.size() < 50 || !cut.stream().allMatch(Future::isDone))) {
      long began = System.nanoTime();
      assertThat(answer(service.port(), GET + "Connection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 200 ");
      times.add(System.nanoTime() - began);
    }
    attackers.shutdownNow();
    for (Future<Boolean> one : cut) {
      assertThat(one.get(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
    times.sort(null);
    assertThat(Duration.ofNanos(times.get(times.size() * 99 / 100 - 1)))
        .isLessThan(Duration.ofSeconds(2));
  }

  /** Sends requests, far more than the buffers of both sides take, and reads no answer. */
  private static boolean isCutWithoutReading(String source) throws IOException {
    byte[] requests = (GET + "\r\n").repeat(100).getBytes(StandardCharsets.ISO_8859_1);
    try (Socket socket = connect(source, service.port())) {
      OutputStream out = socket.getOutputStream();
      for (int i = 0; i < 20_000; i++) {
        out.write(requests);
      }
      return false;
    } catch (SocketException e) {
      return true;
    }
  }

  @Test
  void leavesAQuietEventStreamThatIsRead() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Socket socket = connect(HONEST, service.port())) {
      assertThat(
              service
                  .put("/api/v1/providers/silent", provider(silent.getLocalPort()), service.token())
                  .statusCode())
          .isEqualTo(201);
      String body = "{\"provider\":\"silent\"}";
      send(
          socket,
          "POST /api/v1/probes/stream HTTP/1.1\r\n"
              + HOST
              + "Authorization: Bearer "
              + service.token()
              + "\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\n"
              + ("Content-Length: " + body.length() + "\r\n\r\n" + body));
      byte[] start = new byte[2000];
      int length = 0;
      while (!new String(start, StandardCharsets.UTF_8).contains(":ping")) {
        int read = socket.getInputStream().read(start, length, start.length - length);
        assertThat(read).as(new String(start, StandardCharsets.UTF_8)).isPositive();
        length += read;
      }
      assertThat(new String(start, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 200 ");
      // Longer than the service waits for headers, requests and readers.
      socket.setSoTimeout(4000);
      assertThatThrownBy(() -> rest(socket)).isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static String provider(int port) {
    return """
        {"displayName":"S","shortName":"S","services":[
          {"protocol":"imap","host":"127.0.0.1","port":%d,"security":"tls",
           "authentication":["password-cleartext"],"username":"%%EMAILADDRESS%%"}]}
        """
        .formatted(port);
  }

  @Test
  void takesAnUploadThatIsSlowerThanTheDeadlinesOfConnections() throws Exception {
    byte[] lines =
        "{\"domain\":\"slow.example\",\"provider\":\"gmail\"}\n".getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /api/v1/domains/import HTTP/1.1\r\n"
            + HOST
            + "Connection: close\r\nAuthorization: Bearer "
            + service.token()
            + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: "
            + lines.length
            + "\r\n\r\n";
    try (Socket socket = connect(HONEST, service.port())) {
      send(socket, head);
      socket.setSoTimeout(500);
      int part = lines.length / 8 + 1;
      for (int from = 0; from < lines.length; from += part) {
        socket
            .getOutputStream()
            .write(Arrays.copyOfRange(lines, from, Math.min(lines.length, from + part)));
        // Waits half a second: no answer comes before the end of the body.
        if (from + part < lines.length) {
          assertThatThrownBy(() -> socket.getInputStream().read())
              .isInstanceOf(SocketTimeoutException.class);
        }
      }
      socket.setSoTimeout((int) LONG.toMillis());
      assertThat(rest(socket)).startsWith("HTTP/1.1 200 ");
    }
  }
}
