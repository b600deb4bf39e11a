package dev.waymark.net;

import dev.waymark.mail.address.InvalidValueException;
import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads durations of settings that must lie between two others, these included. */
public abstract class DurationRange implements Converter<Duration> {
  private static final long serialVersionUID = 1L;

  private final Duration shortest;
  private final Duration longest;
  private final String expected;

  /**
   * @param expected the range in words, such as {@code 1m to 24h}
   */
  protected DurationRange(Duration shortest, Duration longest, String expected) {
    this.shortest = shortest;
    this.longest = longest;
    this.expected = expected;
  }

  @Override
  public final Duration convert(String text) {
    Duration duration = DurationConverter.parseDuration(text);
    if (duration.compareTo(shortest) < 0 || duration.compareTo(longest) > 0) {
      throw new InvalidValueException("out of range; expected " + expected);
    }
    return duration;
  }
}
