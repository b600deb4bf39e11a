package dev.waymark.catalogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the domains. */
@ConfigMapping(prefix = "waymark.domains")
public interface DomainsConfig {

  /** Proof of ownership that a new domain needs before it is served; existing ones are kept. */
  @WithDefault("off")
  Proof verification();

  /** Ways to prove control over a domain. */
  enum Proof {
    /** None: every token that may write is trusted. */
    OFF,
    /** By a TXT record with the domain's challenge. */
    DNS
  }
}
