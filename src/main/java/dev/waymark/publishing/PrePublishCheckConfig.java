package dev.waymark.publishing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the check before publishing. */
@ConfigMapping(prefix = "waymark.probe")
public interface PrePublishCheckConfig {

  /** Mode of the check before publishing. */
  @WithDefault("off")
  Mode gate();

  /** Effect of the check. */
  enum Mode {
    OFF,
    /** Broken servers are reported and published. */
    WARN,
    /** Broken servers are refused unless a request forces them with a reason. */
    REQUIRE
  }
}
