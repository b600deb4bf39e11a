package dev.waymark.console.provider;

import dev.waymark.catalogue.StoredProvider;
import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderValidator;
import dev.waymark.console.layout.RevisionSummary;
import dev.waymark.publishing.StoredRevision;
import java.util.List;
import java.util.Optional;

/**
 * A provider and its history.
 *
 * @param document published revision; without one, the newest
 * @param published number of the published revision
 * @param domains first few by name
 * @param next revision before which the next page begins; empty on the last page
 * @param done action just completed
 */
record ProviderView(
    String id,
    ProviderDocument document,
    Optional<Integer> published,
    List<String> domains,
    List<RevisionSummary> revisions,
    Optional<Integer> next,
    Optional<String> done) {
  static final int SIZE = 20;
  static final int DOMAINS = 5;

  ProviderView {
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
        revisions.stream().limit(SIZE).map(RevisionSummary::of).toList(),
        revisions.size() > SIZE ? Optional.of(revisions.get(SIZE - 1).n()) : Optional.empty(),
        done);
  }

  /** Returns the name for the heading. */
  public String name() {
    return Optional.ofNullable(document.displayName()).orElse(id);
  }

  /** Returns the variables that its domains need. */
  public List<String> variables() {
    return ProviderValidator.variables(document).stream().sorted().toList();
  }
}
