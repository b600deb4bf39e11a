package dev.waymark.console.domain;

import dev.waymark.catalogue.StoredDomain;
import dev.waymark.pages.QueryParameter;
import dev.waymark.security.session.ConsolePath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Page of domains in the order of their names.
 *
 * @param next URL of the next page; empty on the last page
 * @param complaint error in the filter or in the name to add
 */
record DomainList(
    List<Line> lines, Filter filter, Optional<String> next, Optional<String> complaint) {
  static final int SIZE = 50;

  /**
   * Filter of the list.
   *
   * @param prefix of the name
   * @param provider id; empty for all
   */
  record Filter(String prefix, String provider) {}

  /**
   * Row of a domain.
   *
   * @param belongs its provider, or its new location
   * @param variables as {@code NAME = value}
   */
  record Line(
      String name, String unicode, String belongs, boolean moved, String variables, boolean below) {
    static Line of(StoredDomain stored) {
      Optional<String> movedTo = Optional.ofNullable(stored.document().movedTo());
      return new Line(
          stored.name().ascii(),
          stored.name().unicode(),
          movedTo.orElseGet(() -> Optional.ofNullable(stored.document().provider()).orElse("")),
          movedTo.isPresent(),
          stored.document().variables().entrySet().stream()
              .map(variable -> variable.getKey() + " = " + variable.getValue())
              .collect(Collectors.joining(", ")),
          stored.document().subdomains());
    }
  }

  DomainList {
    lines = List.copyOf(lines);
  }

  /**
   * Creates a page.
   *
   * @param found up to one more than {@link #SIZE}, which marks that there is a next page
   */
  static DomainList of(List<StoredDomain> found, Filter filter, Optional<String> complaint) {
    List<Line> lines = found.stream().limit(SIZE).map(Line::of).toList();
    return new DomainList(
        lines,
        filter,
        found.size() > SIZE
            ? Optional.of(
                String.join(
                    "&",
                    ConsolePath.DOMAINS + "?" + QueryParameter.of("prefix", filter.prefix()),
                    QueryParameter.of("provider", filter.provider()),
                    QueryParameter.of("after", lines.get(SIZE - 1).name())))
            : Optional.empty(),
        complaint);
  }
}
