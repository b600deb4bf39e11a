package dev.waymark.probe.history;

import dev.waymark.net.DurationRange;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the history. */
@ConfigMapping(prefix = "waymark.probe")
public interface HistoryConfig {

  /**
   * The time to keep results: at least an hour. Older ones are deleted when a new one is stored.
   */
  @WithDefault("90d")
  @WithConverter(Retention.class)
  Duration retention();

  /** Range of {@link #retention}: a century stands for ever. */
  final class Retention extends DurationRange {
    private static final long serialVersionUID = 1L;

    public Retention() {
      super(Duration.ofHours(1), Duration.ofDays(36_500), "1h to 36500d");
    }
  }
}
