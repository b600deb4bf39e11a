package dev.waymark.monitoring;

import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.net.DurationRange;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.Converter;

/** Settings of the monitoring. */
@ConfigMapping(prefix = "waymark.probe")
public interface WatchConfig {

  /** Lets this instance take part in probing the monitored providers. */
  @WithDefault("false")
  boolean watch();

  /** The time from one probe of a provider to the next, give or take a tenth: a minute to a day. */
  @WithDefault("15m")
  @WithConverter(Interval.class)
  Duration watchInterval();

  /** The URL that events are posted to as JSON; {@code http} or {@code https}. */
  Optional<@WithConverter(WebhookUrl.class) URI> watchWebhook();

  /**
   * The key that signs the posted events: HMAC with SHA-256, in the header {@code
   * Waymark-Signature}.
   */
  Optional<String> watchWebhookSecret();

  /**
   * The recipients of e-mails. {@code QUARKUS_MAILER_HOST} and so on name the server that sends
   * them.
   */
  Optional<List<EmailAddress>> watchMailTo();

  /** The sender of e-mails; required if there are recipients. */
  Optional<EmailAddress> watchMailFrom();

  /** Range of {@link #watchInterval}. */
  final class Interval extends DurationRange {
    private static final long serialVersionUID = 1L;

    public Interval() {
      super(Duration.ofMinutes(1), Duration.ofDays(1), "1m to 24h");
    }
  }

  /** Reads an {@code http} or {@code https} URL. */
  final class WebhookUrl implements Converter<URI> {
    private static final long serialVersionUID = 1L;

    @Override
    public URI convert(String text) {
      URI url = URI.create(text);
      if (url.getHost() == null || !Set.of("http", "https").contains(url.getScheme())) {
        throw new InvalidValueException(
            "not a URL to post to; expected http or https, such as https://example.com/hook");
      }
      return url;
    }
  }
}
