package dev.waymark.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Posts to a server that redirects, never finishes, or does not exist. */
class OutgoingHttpTest {
  private final CountDownLatch end = new CountDownLatch(1);
  private final HttpServer server;

  OutgoingHttpTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/redirect", OutgoingHttpTest::redirect);
    server.createContext("/endless", this::startAndWait);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
  }

  private static void redirect(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Location", "/endless");
    exchange.sendResponseHeaders(307, -1);
    exchange.close();
  }

  private void startAndWait(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write('x');
      body.flush();
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int post(String path, Duration timeout) throws IOException {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    return new OutgoingHttp(timeout).post(url, Map.of("Content-Type", "text/plain"), "text");
  }

  @Test
  void redirectsAreNotFollowed() throws IOException {
    assertThat(post("/redirect", Duration.ofSeconds(10))).isEqualTo(307);
  }

  @Test
  void anEndlessResponseEndsAtTheDeadline() {
    assertThatThrownBy(() -> post("/endless", Duration.ofMillis(300)))
        .isInstanceOf(IOException.class)
        .hasMessage("no answer in time");
  }

  @Test
  void theMessageOfAFailureDoesNotHoldTheUrl() {
    server.stop(0);
    assertThatThrownBy(() -> post("/?secret=abc", Duration.ofSeconds(10)))
        .isInstanceOf(IOException.class)
        .hasMessage("no answer: ConnectException");
  }
}
