package dev.waymark.security;

import dev.waymark.mail.address.InvalidValueException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithName;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/** Settings of the first administrator's access. */
@ConfigMapping(prefix = "waymark")
public interface AdminConfig {

  /** A token with the role {@code admin} that is not stored; if absent, only stored ones work. */
  @WithName("admin-token")
  Optional<@WithConverter(AdminToken.class) String> adminToken();

  /** Set by {@code main} after it started the embedded database. */
  @WithName("embedded-database")
  Optional<Boolean> embeddedDatabase();

  /** Refuses tokens that can be guessed. */
  final class AdminToken implements Converter<String> {
    private static final long serialVersionUID = 1L;
    private static final int SHORTEST = 20;

    @Override
    public @Nullable String convert(String text) {
      String token = text.strip();
      if (token.isEmpty()) {
        return null;
      }
      if (token.length() < SHORTEST) {
        throw new InvalidValueException(
            "too short; expected " + SHORTEST + " or more random characters");
      }
      return token;
    }
  }
}
