package dev.waymark.console.provider;

import dev.waymark.publishing.DialectDiff;
import dev.waymark.publishing.DraftDiff;
import java.util.List;

/**
 * Effect of a change in every dialect.
 *
 * @param sample domain used as an example
 * @param changed dialects whose document changes
 * @param same titles of the others
 */
record DialectDiffView(String sample, List<Part> changed, List<String> same) {

  /** Diff of one dialect. */
  record Part(String wireName, String title, List<Line> lines) {
    Part {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Line of a unified diff.
   *
   * @param kind {@code add}, {@code del}, {@code at} for a place in the document, or {@code same}
   */
  record Line(String kind, String text) {
    static Line of(String text) {
      return new Line(
          switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case '+' -> "add";
            case '-' -> "del";
            case '@' -> "at";
            default -> "same";
          },
          text);
    }
  }

  DialectDiffView {
    changed = List.copyOf(changed);
    same = List.copyOf(same);
  }

  static DialectDiffView of(DraftDiff diff) {
    List<DialectDiff> dialects = diff.dialects();
    return new DialectDiffView(
        diff.sample().unicode(),
        dialects.stream()
            .filter(each -> !each.unified().isEmpty())
            .map(DialectDiffView::part)
            .toList(),
        dialects.stream()
            .filter(each -> each.unified().isEmpty())
            .map(each -> each.dialect().title())
            .toList());
  }

  private static Part part(DialectDiff diff) {
    return new Part(
        diff.dialect().wireName(),
        diff.dialect().title(),
        // The first two name the files, of which there are none.
        diff.unified().lines().skip(2).map(Line::of).toList());
  }
}
