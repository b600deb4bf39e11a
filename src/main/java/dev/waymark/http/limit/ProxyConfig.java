package dev.waymark.http.limit;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Settings of the proxies in front of the service. */
@ConfigMapping(prefix = "waymark.http")
public interface ProxyConfig {

  /**
   * Addresses and networks of proxies, such as {@code 127.0.0.1,10.0.0.0/8}. The forwarded headers
   * of other senders are ignored.
   */
  Optional<List<ProxyNetwork>> trustedProxies();
}
