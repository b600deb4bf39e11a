package dev.waymark.console.layout;

import dev.waymark.publishing.StoredRevision;
import java.util.Optional;

/** A revision as histories list it. */
public record RevisionSummary(
    int n,
    String state,
    TimestampView createdAt,
    String actor,
    Optional<String> reason,
    Optional<TimestampView> publishAt,
    Optional<String> findings) {

  public static RevisionSummary of(StoredRevision stored) {
    return new RevisionSummary(
        stored.n(),
        stored.state().wireName(),
        TimestampView.of(stored.createdAt()),
        stored.actor(),
        stored.reason(),
        stored.publishAt().map(TimestampView::of),
        stored.findings());
  }
}
