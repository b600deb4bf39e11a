package dev.waymark.console.provider;

import dev.waymark.console.form.FormError;
import java.util.Optional;

/**
 * The fields of a provider.
 *
 * @param isNew whether there is no such provider yet
 * @param draft number of the revision in the fields, where clients get another one or none
 * @param trouble why it was not taken before
 */
record ProviderEdit(
    String id,
    boolean isNew,
    Optional<Integer> draft,
    ProviderForm form,
    Optional<FormError> trouble) {}
