package dev.waymark.monitoring;

import dev.waymark.net.OutgoingHttp;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts events to the operator's URL. */
@Singleton
class WebhookChannel implements NotificationChannel {
  static final String SIGNATURE = "Waymark-Signature";

  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Optional<URI> url;
  private final Optional<String> secret;
  private final OutgoingHttp http = new OutgoingHttp(TIMEOUT);

  WebhookChannel(WatchConfig config) {
    this.url = config.watchWebhook();
    this.secret = config.watchWebhookSecret();
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
  public void deliver(WatchEvent event, String json) throws DeliveryException {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "application/json");
    secret.ifPresent(key -> headers.put(SIGNATURE, "sha256=" + sign(key, json)));
    int status = post(url.orElseThrow(), headers, json);
    if (status / 100 != 2) {
      throw new DeliveryException("answered " + status);
    }
  }

  private int post(URI target, Map<String, String> headers, String json) throws DeliveryException {
    try {
      return http.post(target, headers, json);
    } catch (IOException e) {
      throw new DeliveryException(String.valueOf(e.getMessage()), e);
    }
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
