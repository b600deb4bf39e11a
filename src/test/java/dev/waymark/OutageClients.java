package dev.waymark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** One client for each kind of request, all of them at the same time, while a database is away. */
final class OutageClients {
  /** One that waits longer has hung. */
  private static final Duration HUNG = Duration.ofSeconds(20);

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
  private final List<Thread> running = new ArrayList<>();
  private volatile boolean ended;

  /** A request that is repeated; {@code #} in its URL becomes a number that was not used before. */
  record Request(String name, String method, String url, String body, List<String> headers) {
    HttpRequest numbered(long number) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(url.replace("#", Long.toString(number)))).timeout(HUNG);
      if (!headers.isEmpty()) {
        request.headers(headers.toArray(String[]::new));
      }
      return request.method(method, BodyPublishers.ofString(body)).build();
    }
  }

  /** Status and body of one reply, and the wait for it. */
  record Reply(String name, int status, boolean retryAfter, Duration waited, String body) {
    @Override
    public String toString() {
      String what = name + " " + status + " after " + waited.toMillis() + " ms";
      return status == 0 ? what + ": " + body : what;
    }
  }

  Reply send(Request request) throws IOException, InterruptedException {
    long sent = System.nanoTime();
    HttpResponse<String> response = http.send(request.numbered(sent), BodyHandlers.ofString());
    return new Reply(
        request.name(),
        response.statusCode(),
        response.headers().firstValue("Retry-After").isPresent(),
        Duration.ofNanos(System.nanoTime() - sent),
        response.body());
  }

  /** Sends a request and returns the cookie of its response. */
  String cookie(Request request) throws IOException, InterruptedException {
    return http.send(request.numbered(0), BodyHandlers.discarding())
        .headers()
        .firstValue("Set-Cookie")
        .orElseThrow()
        .replaceFirst(";.*", "");
  }

  /** Starts to repeat each request, until {@link #end}. */
  void start(List<Request> requests) {
    ended = false;
    for (Request request : requests) {
      Thread client = new Thread(() -> repeat(request), request.name());
      running.add(client);
      client.start();
    }
  }

  private void repeat(Request request) {
    long started = System.nanoTime();
    try {
      while (!ended) {
        started = System.nanoTime();
        replies.add(send(request));
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    } catch (IOException e) {
      replies.add(failed(request, Duration.ofNanos(System.nanoTime() - started), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Reply failed(Request request, Duration waited, IOException failure) {
    return new Reply(request.name(), 0, false, waited, String.valueOf(failure));
  }

  /** Waits for the last replies and returns all. */
  List<Reply> end() throws InterruptedException {
    ended = true;
    for (Thread client : running) {
      client.join();
    }
    running.clear();
    List<Reply> all = List.copyOf(replies);
    replies.clear();
    return all;
  }
}
