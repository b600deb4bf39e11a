package dev.waymark.console.provider;

import dev.waymark.catalogue.StoredProvider;
import java.util.List;
import java.util.Optional;

/**
 * Page of providers in the order of their ids.
 *
 * @param next id after which the next page begins; empty on the last page
 * @param typed invalid id to correct
 */
record ProviderList(
    List<Line> lines, Optional<String> next, String typed, Optional<String> complaint) {
  static final int SIZE = 50;

  /**
   * Row of a provider.
   *
   * @param state publication status
   */
  record Line(String id, String name, String state) {
    static Line of(StoredProvider stored) {
      String state =
          stored.published().isEmpty()
              ? "nothing published"
              : stored.published().getAsInt() == stored.revision()
                  ? "published"
                  : "published, with a newer revision";
      return new Line(
          stored.id().text(),
          Optional.ofNullable(stored.document().displayName()).orElse(""),
          state);
    }
  }

  ProviderList {
    lines = List.copyOf(lines);
  }

  /**
   * Creates a page.
   *
   * @param found up to one more than {@link #SIZE}, which marks that there is a next page
   */
  static ProviderList of(List<StoredProvider> found, String typed, Optional<String> complaint) {
    List<Line> lines = found.stream().limit(SIZE).map(Line::of).toList();
    return new ProviderList(
        lines,
        found.size() > SIZE ? Optional.of(lines.get(SIZE - 1).id()) : Optional.empty(),
        typed,
        complaint);
  }
}
