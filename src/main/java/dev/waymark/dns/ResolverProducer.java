package dev.waymark.dns;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Creates the resolver that the settings name. */
@Singleton
class ResolverProducer {

  @Produces
  @Singleton
  DnsResolver resolver(DnsConfig config) {
    return config
        .resolver()
        .<DnsResolver>map(server -> new ServerResolver(server, config.timeout()))
        .orElseGet(() -> new SystemResolver(config.timeout()));
  }
}
