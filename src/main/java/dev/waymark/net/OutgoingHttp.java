package dev.waymark.net;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Posts to URLs that the operator has configured; {@link TargetPolicy} does not apply to them. It
 * follows no redirects, discards what the response holds, and ends with a deadline.
 */
public final class OutgoingHttp {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final Duration timeout;
  private final HttpClient client =
      HttpClient.newBuilder()
          // An offer of HTTP/2 on plain http is more than some receivers understand.
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  /**
   * Creates a client.
   *
   * @param timeout for each whole exchange, also with a receiver that never stops sending
   */
  public OutgoingHttp(Duration timeout) {
    this.timeout = timeout;
  }

  /**
   * Posts a text and returns the status of the response.
   *
   * @throws IOException if no response arrives in time; its message does not hold the URL, which
   *     may contain a secret
   */
  public int post(URI url, Map<String, String> headers, String body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url).POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return status(client.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding()));
  }

  private int status(CompletableFuture<HttpResponse<Void>> response) throws IOException {
    try {
      return response.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode();
    } catch (ExecutionException e) {
      throw new IOException("no answer: " + kind(e), e);
    } catch (TimeoutException e) {
      response.cancel(true);
      throw new IOException("no answer in time", e);
    } catch (InterruptedException e) {
      response.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String kind(ExecutionException e) {
    return Optional.ofNullable(e.getCause()).orElse(e).getClass().getSimpleName();
  }
}
