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
    /** Broken servers are told of, and published. */
    WARN,
    /** Broken servers are refused, unless somebody insists and says why. */
    REQUIRE
  }
}
