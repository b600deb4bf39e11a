package dev.waymark.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of authentication. */
@ConfigMapping(prefix = "waymark.access")
public interface AccessConfig {

  /**
   * Number of wrong tokens from one address (IPv6: from one /64) within a minute before it is
   * blocked for the rest of that time.
   */
  @WithDefault("10")
  int failedAttempts();
}
