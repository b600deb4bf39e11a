package dev.waymark.console.domain;

import dev.waymark.catalogue.StoredDomain;
import dev.waymark.catalogue.Verification;
import dev.waymark.console.form.FormError;
import dev.waymark.console.layout.TimestampView;
import dev.waymark.mail.address.DomainName;
import java.util.Optional;

/**
 * One domain in its fields.
 *
 * @param stored as it is now; empty where it is still to be registered
 * @param reason as it was typed before
 * @param trouble why it was not stored before
 * @param done what has just been done
 */
record DomainEdit(
    DomainName domain,
    Optional<StoredDomain> stored,
    DomainForm form,
    String reason,
    Optional<FormError> trouble,
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

  /** When it was changed last. */
  public Optional<TimestampView> updatedAt() {
    return stored.map(StoredDomain::updatedAt).map(TimestampView::of);
  }

  /** What has to be published before it is served; empty where it is. */
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
