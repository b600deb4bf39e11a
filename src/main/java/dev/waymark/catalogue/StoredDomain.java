package dev.waymark.catalogue;

import dev.waymark.mail.DomainName;
import java.time.Instant;

/**
 * A domain as it is stored.
 *
 * @param version counts its changes from 1
 */
public record StoredDomain(
    DomainName name, DomainDocument document, long version, Instant updatedAt) {

  static StoredDomain of(Domain domain) {
    return new StoredDomain(
        new DomainName(domain.name), domain.document(), domain.version, domain.updatedAt);
  }
}
