package dev.waymark.dns;

import dev.waymark.mail.address.InvalidValueException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.Converter;

/** Settings of the resolver. */
@ConfigMapping(prefix = "waymark.dns")
public interface DnsConfig {

  /**
   * {@code host:port} of the DNS server to ask for every name this service looks up; absent, the
   * system's resolver is asked, which cannot tell a missing name from one without addresses.
   */
  Optional<ServerAddress> resolver();

  /** The longest wait for one look-up, aliases and repetitions included. */
  @WithDefault("3s")
  @WithConverter(Timeout.class)
  Duration timeout();

  /** Looks domains that are not registered up by their MX; each such request asks the DNS once. */
  @WithDefault("false")
  boolean mxLookup();

  /** Reads {@link #timeout}, which must be between 1ms and 30s. */
  final class Timeout implements Converter<Duration> {
    private static final long serialVersionUID = 1L;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Override
    public Duration convert(String text) {
      Duration timeout = DurationConverter.parseDuration(text);
      if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST) > 0) {
        throw new InvalidValueException("out of range; expected 1ms to 30s");
      }
      return timeout;
    }
  }
}
