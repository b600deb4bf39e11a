package dev.waymark.console.lookup;

/**
 * Part of a document, all of one kind.
 *
 * @param kind class of the style sheet; empty for plain text
 * @param text not escaped
 */
record HighlightSpan(String kind, String text) {
  static final String NAME = "tk-name";
  static final String KEY = "tk-key";
  static final String STRING = "tk-string";
  static final String VALUE = "tk-value";
  static final String COMMENT = "tk-comment";
  static final String PLAIN = "";
}
