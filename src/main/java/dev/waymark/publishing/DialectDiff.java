package dev.waymark.publishing;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.waymark.dialect.Dialect;
import java.util.List;

/**
 * Difference in one dialect.
 *
 * @param before the document, or the reason there is none
 * @param unified the difference as lines; empty if there is none
 */
public record DialectDiff(Dialect dialect, String before, String after, String unified) {
  private static final int CONTEXT = 3;

  static DialectDiff of(Dialect dialect, String before, String after) {
    List<String> old = before.lines().toList();
    return new DialectDiff(
        dialect,
        before,
        after,
        String.join(
            "\n",
            UnifiedDiffUtils.generateUnifiedDiff(
                "before", "after", old, DiffUtils.diff(old, after.lines().toList()), CONTEXT)));
  }
}
