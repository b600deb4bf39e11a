package dev.waymark.console.provider;

import dev.waymark.console.form.FormError;
import java.util.Optional;

/**
 * Form of a provider.
 *
 * @param isNew true if the provider does not exist yet
 * @param draft number of the revision in the form, if it is not the published one
 * @param error reason why the form was rejected
 */
record ProviderEdit(
    String id,
    boolean isNew,
    Optional<Integer> draft,
    ProviderForm form,
    Optional<FormError> error) {}
