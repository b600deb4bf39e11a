package dev.waymark.publishing;

import dev.waymark.mail.address.DomainName;
import java.util.List;
import java.util.Optional;

/**
 * Differences between the published revision and an unsaved document.
 *
 * @param published the revision that clients get now; empty where they get none
 * @param sample the domain that stands for all
 */
public record DraftDiff(
    Optional<Integer> published, DomainName sample, List<DialectDiff> dialects) {
  public DraftDiff {
    dialects = List.copyOf(dialects);
  }
}
