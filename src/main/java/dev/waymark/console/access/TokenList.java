package dev.waymark.console.access;

import dev.waymark.console.form.FormError;
import dev.waymark.console.form.TypedFields;
import dev.waymark.console.layout.TimestampView;
import dev.waymark.security.token.StoredToken;
import java.util.List;
import java.util.Optional;

/**
 * Page of tokens in the order of their ids, without their secrets.
 *
 * @param next id after which the next page begins; empty on the last page
 * @param fields input for a new token
 * @param error reason why it was not created
 */
record TokenList(
    List<Line> lines, Optional<String> next, TypedFields fields, Optional<FormError> error) {
  static final int SIZE = 50;

  /**
   * Row of a token.
   *
   * @param providers ids of the providers it is limited to; empty for all
   */
  record Line(
      String id,
      String name,
      String role,
      TimestampView createdAt,
      String createdBy,
      Optional<TimestampView> expiresAt,
      Optional<TimestampView> lastUsedAt,
      List<String> providers) {
    static Line of(StoredToken token) {
      return new Line(
          token.id(),
          token.name(),
          token.role(),
          TimestampView.of(token.createdAt()),
          token.createdBy(),
          token.expiresAt().map(TimestampView::of),
          token.lastUsedAt().map(TimestampView::of),
          token.scope().providers().stream().flatMap(ids -> ids.stream().sorted()).toList());
    }
  }

  TokenList {
    lines = List.copyOf(lines);
  }

  /**
   * Creates a page.
   *
   * @param found up to one more than {@link #SIZE}, which marks that there is a next page
   */
  static TokenList of(List<StoredToken> found, TypedFields fields, Optional<FormError> error) {
    List<Line> lines = found.stream().limit(SIZE).map(Line::of).toList();
    return new TokenList(
        lines,
        found.size() > SIZE ? Optional.of(lines.get(SIZE - 1).id()) : Optional.empty(),
        fields,
        error);
  }

  public List<String> roles() {
    return List.of("support", "admin");
  }
}
