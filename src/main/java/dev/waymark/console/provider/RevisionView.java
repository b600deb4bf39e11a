package dev.waymark.console.provider;

import dev.waymark.console.form.FormError;
import dev.waymark.console.form.PublishTimingFields;
import dev.waymark.console.layout.RevisionSummary;
import java.util.Optional;

/**
 * A revision compared with the published one.
 *
 * @param published number of the published revision
 * @param version of the provider, for the form
 * @param diff effect of publishing it; empty if it is published
 * @param json document, indented
 */
record RevisionView(
    String id,
    RevisionSummary revision,
    Optional<Integer> published,
    long version,
    Optional<DialectDiffView> diff,
    String json,
    PublishTimingFields release,
    Optional<FormError> error) {

  /** Tells whether publishing it is a rollback. */
  public boolean rollsBack() {
    return published.filter(n -> n > revision.n()).isPresent();
  }
}
