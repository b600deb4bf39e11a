package dev.waymark.publishing;

import dev.waymark.catalogue.Saved;
import dev.waymark.catalogue.StoredProvider;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of a change of a provider.
 *
 * @param publishAt when it will be published, where that is later
 * @param probe what the gate saw, where it looked at anything
 */
public record Released(
    Saved<StoredProvider> saved, Optional<Instant> publishAt, Optional<GateReport> probe) {

  Released with(Optional<GateReport> report) {
    return new Released(saved, publishAt, report);
  }
}
