package dev.waymark.security;

import dev.waymark.http.limit.PositiveNumber;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Settings of authentication. */
@ConfigMapping(prefix = "waymark.access")
public interface AccessConfig {

  /**
   * Number of wrong tokens from one address (IPv6: from one /64) within a minute that are answered
   * with 401; later ones are answered with 429.
   */
  @WithDefault("10")
  @WithConverter(PositiveNumber.class)
  int failedAttempts();
}
