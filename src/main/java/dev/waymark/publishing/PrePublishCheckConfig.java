package dev.waymark.publishing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the gate. */
@ConfigMapping(prefix = "waymark.probe")
public interface PrePublishCheckConfig {

  /** Whether servers are looked at before clients are sent to them. */
  @WithDefault("off")
  Mode gate();

  /** What happens at the gate. */
  enum Mode {
    OFF,
    /** Broken servers are told of, and published. */
    WARN,
    /** Broken servers are refused, unless somebody insists and says why. */
    REQUIRE
  }
}
