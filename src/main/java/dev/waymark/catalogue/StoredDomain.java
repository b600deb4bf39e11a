package dev.waymark.catalogue;

import dev.waymark.mail.DomainName;
import java.time.Instant;
import java.util.Map;

/**
 * A domain as it is stored.
 *
 * @param version counts its changes from 1
 */
public record StoredDomain(
    DomainName name,
    ProviderId provider,
    Map<String, String> variables,
    boolean includeSubdomains,
    long version,
    Instant updatedAt) {

  static StoredDomain of(Domain domain) {
    return new StoredDomain(
        new DomainName(domain.name),
        new ProviderId(domain.provider),
        Map.copyOf(domain.variables),
        domain.includeSubdomains,
        domain.version,
        domain.updatedAt);
  }
}
