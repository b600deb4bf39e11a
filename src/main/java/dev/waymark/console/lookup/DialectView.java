package dev.waymark.console.lookup;

import dev.waymark.dialect.Dialect;
import java.util.List;

/**
 * What the clients of one dialect get.
 *
 * @param id names it in the page
 * @param clients who asks for it
 */
public record DialectView(String id, String title, String clients, List<HighlightSpan> tokens) {
  public DialectView {
    tokens = List.copyOf(tokens);
  }

  static DialectView of(Dialect dialect, String document) {
    return new DialectView(
        dialect.wireName(), dialect.title(), dialect.clients(), Highlighting.of(document));
  }
}
