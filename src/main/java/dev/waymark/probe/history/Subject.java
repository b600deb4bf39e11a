package dev.waymark.probe.history;

import dev.waymark.mail.DomainName;
import java.util.Optional;

/**
 * Whose servers a probe looked at: a domain's, or a provider's.
 *
 * @param provider id of the provider
 */
public record Subject(Optional<DomainName> domain, Optional<String> provider) {

  public static Subject domain(DomainName name) {
    return new Subject(Optional.of(name), Optional.empty());
  }

  public static Subject provider(String id) {
    return new Subject(Optional.empty(), Optional.of(id));
  }
}
