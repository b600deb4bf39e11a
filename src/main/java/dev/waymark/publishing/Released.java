package dev.waymark.publishing;

import dev.waymark.catalogue.Saved;
import dev.waymark.catalogue.StoredProvider;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of a change of a provider.
 *
 * @param publishAt when it will be published, where that is later
 */
public record Released(Saved<StoredProvider> saved, Optional<Instant> publishAt) {}
