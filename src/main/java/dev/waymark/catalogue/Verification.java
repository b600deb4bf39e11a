package dev.waymark.catalogue;

import dev.waymark.mail.address.DomainName;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The ownership verification status of a domain.
 *
 * @param verifiedAt empty while it is pending; then the domain is not served
 */
public record Verification(DomainName domain, UUID challenge, Optional<Instant> verifiedAt) {
  static final String LABEL = "_waymark-challenge";

  /** Name of the TXT record, without the final dot. */
  public String recordName() {
    return LABEL + "." + domain.ascii();
  }

  /** Text of the TXT record. */
  public String recordText() {
    return "waymark-verification=" + challenge;
  }
}
