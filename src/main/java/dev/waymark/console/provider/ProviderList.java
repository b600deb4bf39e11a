package dev.waymark.console.provider;

import dev.waymark.catalogue.StoredProvider;
import java.util.List;
import java.util.Optional;

/**
 * Providers in the order of their ids.
 *
 * @param next the id after which the next page begins; empty on the last one
 * @param typed an id that could not be used
 */
record ProviderList(
    List<Line> lines, Optional<String> next, String typed, Optional<String> complaint) {
  static final int SIZE = 50;

  /**
   * One provider.
   *
   * @param state what clients get of it
   */
  record Line(String id, String name, String state) {
    static Line of(StoredProvider stored) {
      String state =
          stored.published().isEmpty()
              ? "nothing published"
              : stored.published().getAsInt() == stored.revision()
                  ? "published"
                  : "published, and a newer revision";
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
   * A page.
   *
   * @param found up to one more than {@link #SIZE}, which tells that there is a next page
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
