package dev.waymark.console.provider;

import dev.waymark.catalogue.StoredProvider;
import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.console.layout.TimestampView;
import dev.waymark.publishing.StoredRevision;
import java.util.List;
import java.util.Optional;

/**
 * A provider and its history.
 *
 * @param document what clients get; where they get nothing, the newest revision
 * @param published number of what they get
 * @param domains the first few by name
 * @param next the revision before which the next page begins; empty on the last one
 * @param done what has just been done
 */
public record ProviderView(
    String id,
    ProviderDocument document,
    Optional<Integer> published,
    List<String> domains,
    List<Entry> revisions,
    Optional<Integer> next,
    Optional<String> done) {
  static final int SIZE = 20;
  static final int DOMAINS = 5;

  /** A revision in the history. */
  public record Entry(
      int n,
      String state,
      TimestampView createdAt,
      String actor,
      Optional<String> reason,
      Optional<TimestampView> publishAt,
      Optional<String> findings) {

    public static Entry of(StoredRevision stored) {
      return new Entry(
          stored.n(),
          stored.state().wireName(),
          TimestampView.of(stored.createdAt()),
          stored.actor(),
          stored.reason(),
          stored.publishAt().map(TimestampView::of),
          stored.findings());
    }
  }

  public ProviderView {
    domains = List.copyOf(domains);
    revisions = List.copyOf(revisions);
  }

  static ProviderView of(
      StoredProvider shown,
      List<String> domains,
      List<StoredRevision> revisions,
      Optional<String> done) {
    return new ProviderView(
        shown.id().text(),
        shown.document(),
        shown.published().stream().boxed().findFirst(),
        domains,
        revisions.stream().limit(SIZE).map(Entry::of).toList(),
        revisions.size() > SIZE ? Optional.of(revisions.get(SIZE - 1).n()) : Optional.empty(),
        done);
  }

  /** What it is called, for the heading. */
  public String name() {
    return Optional.ofNullable(document.displayName()).orElse(id);
  }

  /** The variables that its domains must have. */
  public List<String> variables() {
    return document.variables().stream().sorted().toList();
  }
}
