package dev.waymark.http.connection;

import dev.waymark.http.limit.PositiveNumber;
import dev.waymark.mail.address.InvalidValueException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;

/** Settings of the limits of connections, on both ports. */
@ConfigMapping(prefix = "waymark.http")
public interface ConnectionConfig {

  /** Number of connections in all. */
  @WithDefault("10000")
  @WithConverter(PositiveNumber.class)
  int maxConnections();

  /** Number of connections from one IPv4 address or IPv6 network of 64 bits. */
  @WithDefault("500")
  @WithConverter(PositiveNumber.class)
  int maxConnectionsPerSource();

  /**
   * The time for the headers of a request, from its first byte on; those of the first request from
   * the beginning of the connection on.
   */
  @WithDefault("10s")
  @WithConverter(Timeout.class)
  Duration headerTimeout();

  /**
   * The time from an answer to the next request. Longer than nginx keeps a connection, 60 s, so
   * that it is the proxy that closes it.
   */
  @WithDefault("75s")
  @WithConverter(Timeout.class)
  Duration idleTimeout();

  /** The time in which a client that is sent an answer must read some of it. */
  @WithDefault("20s")
  @WithConverter(Timeout.class)
  Duration writeTimeout();

  /** Reads times of at least 100 ms, and at most a day. */
  final class Timeout implements Converter<Duration> {
    private static final long serialVersionUID = 1L;
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofDays(1);

    @Override
    public Duration convert(String text) {
      Duration time = DurationConverter.parseDuration(text);
      if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
        throw new InvalidValueException("out of range; expected 100ms to 24h");
      }
      return time;
    }
  }
}
