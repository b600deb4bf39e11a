package dev.waymark.dns;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the resolver. */
@ConfigMapping(prefix = "waymark.dns")
public interface DnsConfig {

  /**
   * {@code host:port} of the DNS server to ask for every name this service looks up; absent, the
   * system's resolver is asked, which cannot tell a missing name from one without addresses.
   */
  Optional<ServerAddress> resolver();

  /** The longest wait for one look-up, aliases and repetitions included. */
  @WithDefault("3s")
  Duration timeout();

  /** Looks domains that are not registered up by their MX; each such request asks the DNS once. */
  @WithDefault("false")
  boolean mxLookup();
}
