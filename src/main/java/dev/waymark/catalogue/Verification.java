package dev.waymark.catalogue;

import dev.waymark.mail.address.DomainName;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether control over a domain was shown.
 *
 * @param verifiedAt empty while it is pending; then the domain is not served
 */
public record Verification(DomainName domain, UUID challenge, Optional<Instant> verifiedAt) {
  static final String LABEL = "_waymark-challenge";

  /** Where the TXT record belongs, without the final dot. */
  public String recordName() {
    return LABEL + "." + domain.ascii();
  }

  /** What the TXT record must say. */
  public String recordText() {
    return "waymark-verification=" + challenge;
  }
}
