package dev.waymark.catalogue;

import dev.waymark.catalogue.document.DomainDocument;
import dev.waymark.mail.address.DomainName;
import java.time.Instant;
import java.util.Optional;

/**
 * A domain as it is stored.
 *
 * @param version counts its changes from 1
 */
public record StoredDomain(
    DomainName name,
    DomainDocument document,
    Verification verification,
    long version,
    Instant updatedAt) {

  static StoredDomain of(Domain domain) {
    DomainName name = new DomainName(domain.name);
    return new StoredDomain(
        name,
        domain.document(),
        new Verification(name, domain.challenge, Optional.ofNullable(domain.verifiedAt)),
        domain.version,
        domain.updatedAt);
  }
}
