package dev.waymark.pacc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of PACC. */
@ConfigMapping(prefix = "waymark.pacc")
public interface PaccConfig {
  /** Off: it is a draft, and a document without its digest in the DNS is worth nothing. */
  @WithDefault("false")
  boolean enabled();
}
