package dev.waymark.publishing;

import dev.waymark.mail.address.DomainName;
import java.util.List;

/**
 * Differences between two revisions in every dialect.
 *
 * @param sample the domain that stands for all
 */
public record RevisionDiff(int from, int to, DomainName sample, List<DialectDiff> dialects) {
  public RevisionDiff {
    dialects = List.copyOf(dialects);
  }
}
