package dev.waymark.probe.history;

import dev.waymark.mail.address.DomainName;
import java.util.Optional;

/**
 * The domain or the provider whose servers were probed.
 *
 * @param provider id of the provider
 */
public record ProbeSubject(Optional<DomainName> domain, Optional<String> provider) {

  public static ProbeSubject domain(DomainName name) {
    return new ProbeSubject(Optional.of(name), Optional.empty());
  }

  public static ProbeSubject provider(String id) {
    return new ProbeSubject(Optional.empty(), Optional.of(id));
  }
}
