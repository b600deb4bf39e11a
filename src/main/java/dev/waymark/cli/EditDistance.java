package dev.waymark.cli;

import java.util.Arrays;

/** Levenshtein's distance: inserted, deleted and replaced characters. */
final class EditDistance {
  private EditDistance() {}

  static int between(String one, String other) {
    int[] above = new int[other.length() + 1];
    Arrays.setAll(above, column -> column);
    for (int row = 1; row <= one.length(); row++) {
      int[] current = new int[above.length];
      current[0] = row;
      for (int column = 1; column < current.length; column++) {
        int replaced = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        int oneMore = Math.min(above[column], current[column - 1]) + 1;
        current[column] = Math.min(oneMore, above[column - 1] + replaced);
      }
      above = current;
    }
    return above[other.length()];
  }
}
