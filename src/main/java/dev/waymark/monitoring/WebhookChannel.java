package dev.waymark.monitoring;

import dev.waymark.mail.address.InvalidValueException;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts events to the operator's URL. What comes back is not read, and redirects not followed. */
@Startup // so that a setting it cannot work with stops the service at once
@Singleton
class WebhookChannel implements NotificationChannel {
  static final String SIGNATURE = "Waymark-Signature";

  private static final String ALGORITHM = "HmacSHA256";
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final Optional<URI> url;
  private final Optional<String> secret;
  private final HttpClient client =
      HttpClient.newBuilder()
          // An offer of HTTP/2 on plain http is more than some receivers understand.
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .build();

  WebhookChannel(WatchConfig config) {
    if (config.watchWebhook().filter(given -> !isUsable(given)).isPresent()) {
      throw new InvalidValueException(
          "waymark.probe.watch-webhook (WAYMARK_PROBE_WATCH_WEBHOOK) must be an http or https URL");
    }
    this.url = config.watchWebhook();
    this.secret = config.watchWebhookSecret();
  }

  private static boolean isUsable(URI url) {
    return url.getHost() != null && SCHEMES.contains(String.valueOf(url.getScheme()));
  }

  @Override
  public String wireName() {
    return "webhook";
  }

  @Override
  public boolean isOpen() {
    return url.isPresent();
  }

  @Override
  public void tell(WatchEvent event, String json) throws DeliveryException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url.orElseThrow())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json));
    secret.ifPresent(key -> request.header(SIGNATURE, "sha256=" + sign(key, json)));
    int status = status(request.build());
    if (status / 100 != 2) {
      throw new DeliveryException("answered " + status);
    }
  }

  /** The whole exchange has an end, also with a receiver that sends for ever. */
  private int status(HttpRequest request) throws DeliveryException {
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    try {
      return answer.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS).statusCode();
    } catch (ExecutionException e) {
      // Not its message: it may hold the URL, and that a secret.
      throw new DeliveryException("no answer: " + kind(e), e);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new DeliveryException("no answer in time", e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new DeliveryException("interrupted", e);
    }
  }

  private static String kind(ExecutionException e) {
    return Optional.ofNullable(e.getCause()).orElse(e).getClass().getSimpleName();
  }

  private static String sign(String secret, String json) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(json.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
