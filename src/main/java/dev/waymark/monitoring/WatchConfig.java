package dev.waymark.monitoring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the monitoring. */
@ConfigMapping(prefix = "waymark.probe")
public interface WatchConfig {

  /** Lets this instance take part in probing the monitored providers. */
  @WithDefault("false")
  boolean watch();

  /** The time from one probe of a provider to the next, give or take a tenth: a minute to a day. */
  @WithDefault("15m")
  Duration watchInterval();

  /** The URL that events are posted to as JSON; {@code http} or {@code https}. */
  Optional<URI> watchWebhook();

  /**
   * The key that signs the posted events: HMAC with SHA-256, in the header {@code
   * Waymark-Signature}.
   */
  Optional<String> watchWebhookSecret();

  /**
   * The recipients of e-mails. {@code QUARKUS_MAILER_HOST} and so on name the server that sends
   * them.
   */
  Optional<List<String>> watchMailTo();

  /** The sender of e-mails; required if there are recipients. */
  Optional<String> watchMailFrom();
}
