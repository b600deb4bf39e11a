package dev.waymark.autodiscover;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of Autodiscover. */
@ConfigMapping(prefix = "waymark.autodiscover")
public interface AutodiscoverConfig {
  /**
   * Names CalDAV and CardDAV as well if true. eM Client reads it (mailcow pull request 370);
   * MS-OXDSCLI knows no such {@code Type}.
   */
  @WithDefault("false")
  boolean dav();
}
