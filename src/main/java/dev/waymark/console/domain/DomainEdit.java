package dev.waymark.console.domain;

import dev.waymark.catalogue.StoredDomain;
import dev.waymark.catalogue.Verification;
import dev.waymark.console.form.FormError;
import dev.waymark.console.layout.TimestampView;
import dev.waymark.mail.address.DomainName;
import java.util.Optional;

/**
 * Form of one domain.
 *
 * @param stored current state; empty before registration
 * @param reason previous input
 * @param error reason why it was not stored
 * @param done action just completed
 */
record DomainEdit(
    DomainName domain,
    Optional<StoredDomain> stored,
    DomainForm form,
    String reason,
    Optional<FormError> error,
    Optional<String> done) {

  public String name() {
    return domain.ascii();
  }

  public String unicode() {
    return domain.unicode();
  }

  public boolean isNew() {
    return stored.isEmpty();
  }

  /** Returns the time of the last change. */
  public Optional<TimestampView> updatedAt() {
    return stored.map(StoredDomain::updatedAt).map(TimestampView::of);
  }

  /** Returns the record that verifies ownership; empty once verified. */
  public Optional<Challenge> challenge() {
    return stored
        .map(StoredDomain::verification)
        .filter(verification -> verification.verifiedAt().isEmpty())
        .map(Challenge::of);
  }

  /** A TXT record. */
  record Challenge(String name, String text) {
    static Challenge of(Verification verification) {
      return new Challenge(verification.recordName(), verification.recordText());
    }
  }
}
