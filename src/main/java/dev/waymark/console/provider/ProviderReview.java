package dev.waymark.console.provider;

import dev.waymark.console.form.FormError;
import dev.waymark.console.form.PublishTimingFields;
import java.util.List;
import java.util.Optional;

/**
 * What a change of a provider means, before it is made.
 *
 * @param published the revision that clients get now
 * @param warnings what should be known of it
 * @param release when and why, as it was typed before
 * @param trouble why it was not done before
 */
record ProviderReview(
    String id,
    ProviderForm form,
    Optional<Integer> published,
    DialectDiffView diff,
    List<String> warnings,
    PublishTimingFields release,
    Optional<FormError> trouble) {
  ProviderReview {
    warnings = List.copyOf(warnings);
  }
}
