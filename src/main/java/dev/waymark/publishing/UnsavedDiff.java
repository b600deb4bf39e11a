package dev.waymark.publishing;

import dev.waymark.mail.DomainName;
import java.util.List;
import java.util.Optional;

/**
 * What publishing a document that is not stored would change.
 *
 * @param published the revision that clients get now; empty where they get none
 * @param sample the domain that stands for all
 */
public record UnsavedDiff(
    Optional<Integer> published, DomainName sample, List<DialectDiff> dialects) {
  public UnsavedDiff {
    dialects = List.copyOf(dialects);
  }
}
