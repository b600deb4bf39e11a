package dev.waymark.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the door to the staff API. */
@ConfigMapping(prefix = "waymark.access")
public interface AccessConfig {

  /**
   * So many wrong tokens may come from one address (of IPv6, from one /64) within a minute; then it
   * waits, whatever it shows.
   */
  @WithDefault("10")
  int failedAttempts();
}
