package dev.waymark.publishing;

import dev.waymark.catalogue.StoredProvider;
import dev.waymark.catalogue.change.ChangeResult;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of a change of a provider.
 *
 * @param publishAt when it will be published, where that is later
 * @param probe what the gate saw, where it looked at anything
 */
public record PublishResult(
    ChangeResult<StoredProvider> saved, Optional<Instant> publishAt, Optional<CheckReport> probe) {

  PublishResult with(Optional<CheckReport> report) {
    return new PublishResult(saved, publishAt, report);
  }
}
