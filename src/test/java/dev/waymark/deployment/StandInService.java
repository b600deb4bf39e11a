package dev.waymark.deployment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A service behind a proxy that keeps what reaches it. */
final class StandInService implements AutoCloseable {
  static final String STREAM = "/api/v1/probes/stream";
  static final String FIRST_EVENT = "event: endpoint";

  private static final long STREAM_SECONDS = 20;

  /** A request as it arrives; names of headers are in lower case. */
  record Seen(String method, String target, Map<String, String> headers, long bytes) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Seen> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch eventRead = new CountDownLatch(1);

  StandInService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Returns the requests, without the questions about names of certificates. */
  List<Seen> requests() {
    return List.copyOf(requests);
  }

  /** Lets the stream end. */
  void eventIsRead() {
    eventRead.countDown();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestURI().toString();
    long bytes = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
    Map<String, String> headers =
        exchange.getRequestHeaders().entrySet().stream()
            .collect(
                Collectors.toMap(
                    header -> header.getKey().toLowerCase(Locale.ROOT),
                    header -> String.join(", ", header.getValue())));
    boolean question = target.startsWith("/tls/ask") && !headers.containsKey("x-forwarded-for");
    if (!question) {
      requests.add(new Seen(exchange.getRequestMethod(), target, headers, bytes));
    }
    if (target.equals(STREAM)) {
      stream(exchange);
    } else {
      exchange.sendResponseHeaders(question && !target.contains("example.com") ? 404 : 200, -1);
    }
    exchange.close();
  }

  /** Sends the second event when the first one was read, so a proxy that waits for more hangs. */
  private void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream body = exchange.getResponseBody();
    body.write((FIRST_EVENT + "\n\n").getBytes(StandardCharsets.UTF_8));
    body.flush();
    try {
      if (eventRead.await(STREAM_SECONDS, TimeUnit.SECONDS)) {
        body.write("event: summary\n\n".getBytes(StandardCharsets.UTF_8));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    eventRead.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
