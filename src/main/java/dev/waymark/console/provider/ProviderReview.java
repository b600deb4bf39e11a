package dev.waymark.console.provider;

import dev.waymark.console.form.FormError;
import dev.waymark.console.form.PublishTimingFields;
import java.util.List;
import java.util.Optional;

/**
 * Preview of a change of a provider.
 *
 * @param published number of the published revision
 * @param warnings about the new document
 * @param release previous input for time and reason
 * @param error reason why it was not published
 */
record ProviderReview(
    String id,
    ProviderForm form,
    Optional<Integer> published,
    DialectDiffView diff,
    List<String> warnings,
    PublishTimingFields release,
    Optional<FormError> error) {
  ProviderReview {
    warnings = List.copyOf(warnings);
  }
}
