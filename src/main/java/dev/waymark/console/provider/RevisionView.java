package dev.waymark.console.provider;

import dev.waymark.console.form.FormError;
import dev.waymark.console.form.PublishTimingFields;
import dev.waymark.console.layout.RevisionSummary;
import java.util.Optional;

/**
 * A revision beside the one that clients get.
 *
 * @param published number of that; empty where they get none
 * @param version of the provider, for the form
 * @param diff what publishing it would change; empty where it is published
 * @param json the document, indented
 */
record RevisionView(
    String id,
    RevisionSummary revision,
    Optional<Integer> published,
    long version,
    Optional<DialectDiffView> diff,
    String json,
    PublishTimingFields release,
    Optional<FormError> trouble) {

  /** Whether publishing it leads back. */
  public boolean rollsBack() {
    return published.filter(n -> n > revision.n()).isPresent();
  }
}
