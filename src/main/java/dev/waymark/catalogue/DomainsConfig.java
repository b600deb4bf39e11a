package dev.waymark.catalogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the domains. */
@ConfigMapping(prefix = "waymark.domains")
public interface DomainsConfig {

  /** What a new domain must show before it is served; those from before stay as they are. */
  @WithDefault("off")
  Proof verification();

  /** How control over a domain is shown. */
  enum Proof {
    /** Not at all: whoever may write is trusted. */
    OFF,
    /** By a TXT record with the domain's challenge. */
    DNS
  }
}
