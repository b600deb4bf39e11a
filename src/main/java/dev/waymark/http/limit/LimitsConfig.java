package dev.waymark.http.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Settings of the limits on sources of requests. */
@ConfigMapping(prefix = "waymark.limits")
public interface LimitsConfig {

  /** Turns the limits on sources on: requests, wrong tokens and connections of each. */
  @WithDefault("true")
  boolean enabled();

  /** Number of requests to public URLs that a source may send at once. */
  @WithDefault("1000")
  @WithConverter(PositiveNumber.class)
  int burst();

  /** Number of requests to public URLs that a source may send in each second after that. */
  @WithDefault("100")
  @WithConverter(PositiveNumber.class)
  int rate();
}
