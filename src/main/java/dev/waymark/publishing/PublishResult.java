package dev.waymark.publishing;

import dev.waymark.catalogue.StoredProvider;
import dev.waymark.catalogue.change.ChangeResult;
import java.time.Instant;
import java.util.Optional;

/**
 * Result of a change of a provider.
 *
 * @param publishAt the time of a scheduled publication
 * @param probe the report of the check, if it probed servers
 */
public record PublishResult(
    ChangeResult<StoredProvider> saved, Optional<Instant> publishAt, Optional<CheckReport> probe) {

  PublishResult with(Optional<CheckReport> report) {
    return new PublishResult(saved, publishAt, report);
  }
}
