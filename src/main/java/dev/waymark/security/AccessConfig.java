package dev.waymark.security;

import dev.waymark.mail.address.InvalidValueException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import org.eclipse.microprofile.config.spi.Converter;

/** Settings of authentication. */
@ConfigMapping(prefix = "waymark.access")
public interface AccessConfig {

  /**
   * Number of wrong tokens from one address (IPv6: from one /64) within a minute before it is
   * blocked for the rest of that time.
   */
  @WithDefault("10")
  @WithConverter(Attempts.class)
  int failedAttempts();

  /** Reads {@link #failedAttempts}, a positive number. */
  final class Attempts implements Converter<Integer> {
    private static final long serialVersionUID = 1L;

    @Override
    public Integer convert(String text) {
      int attempts = Integer.parseInt(text.strip());
      if (attempts < 1) {
        throw new InvalidValueException("out of range; expected 1 or more");
      }
      return attempts;
    }
  }
}
