package dev.waymark.probe.history;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the history. */
@ConfigMapping(prefix = "waymark.probe")
public interface HistoryConfig {

  /**
   * The time to keep results: at least an hour. Older ones are deleted when a new one is stored.
   */
  @WithDefault("90d")
  Duration retention();
}
