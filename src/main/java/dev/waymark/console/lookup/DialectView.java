package dev.waymark.console.lookup;

import dev.waymark.dialect.Dialect;
import java.util.List;

/**
 * Document of one dialect.
 *
 * @param id element id in the page
 * @param clients that request it
 */
record DialectView(String id, String title, String clients, List<HighlightSpan> tokens) {
  DialectView {
    tokens = List.copyOf(tokens);
  }

  static DialectView of(Dialect dialect, String document) {
    return new DialectView(
        dialect.wireName(), dialect.title(), dialect.clients(), Highlighting.of(document));
  }
}
