package dev.waymark.monitoring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the watch. */
@ConfigMapping(prefix = "waymark.probe")
public interface WatchConfig {

  /** Whether this instance takes its turn at looking, for providers that are watched. */
  @WithDefault("false")
  boolean watch();

  /** From one look at a provider to the next, a tenth more or less: a minute to a day. */
  @WithDefault("15m")
  Duration watchInterval();

  /** Where events are posted as JSON; {@code http} or {@code https}. */
  Optional<URI> watchWebhook();

  /** Signs what is posted: HMAC with SHA-256, in the header {@code Waymark-Signature}. */
  Optional<String> watchWebhookSecret();

  /**
   * Who gets an e-mail. The server that sends it is set by {@code QUARKUS_MAILER_HOST} and so on.
   */
  Optional<List<String>> watchMailTo();

  /** Whose e-mail it is; needed where somebody gets one. */
  Optional<String> watchMailFrom();
}
