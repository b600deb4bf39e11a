package dev.waymark.cli;

import java.util.Locale;
import java.util.Optional;

/**
 * A documented setting.
 *
 * @param name of its environment variable
 * @param usual its default, or a description of it, in Markdown; empty where there is none
 * @param meaning in Markdown, without a full stop
 */
public record Setting(String name, Optional<String> usual, String meaning) {

  /**
   * Name of the environment variable of a property: {@code waymark.data-dir} has WAYMARK_DATA_DIR.
   */
  public static String environmentName(String property) {
    return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  /** Name and default as plain text. */
  String heading() {
    return usual.map(text -> name + " (default: " + plain(text) + ")").orElse(name);
  }

  /** Meaning as plain text: links are named by what they lead to, code is not marked. */
  String description() {
    return plain(meaning);
  }

  private static String plain(String markdown) {
    return markdown.replaceAll("\\[[^\\]]*]\\(([^)#]*)[^)]*\\)", "$1").replace("`", "");
  }
}
