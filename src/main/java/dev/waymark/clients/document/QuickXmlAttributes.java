package dev.waymark.clients.document;

import java.util.Optional;

/** Finds an attribute in the inside of a start tag; stops at the first one that is malformed. */
final class QuickXmlAttributes {
  private QuickXmlAttributes() {}

  static Optional<String> find(String inside, String key) {
    Characters in = new Characters(inside);
    while (true) {
      in.skipBlanks();
      String found = readKey(in);
      in.skipBlanks();
      if (found.isEmpty() || in.read() != '=') {
        return Optional.empty();
      }
      in.skipBlanks();
      Optional<String> value = readValue(in);
      if (value.isEmpty() || found.equalsIgnoreCase(key)) {
        return value.map(QuickXmlAttributes::unescaped);
      }
    }
  }

  private static String readKey(Characters in) {
    int start = in.position();
    while (in.peek() != Characters.END && in.peek() != '=' && in.peek() > ' ') {
      in.read();
    }
    return in.since(start);
  }

  private static Optional<String> readValue(Characters in) {
    int quote = in.read();
    if (quote != '"' && quote != '\'') {
      return Optional.empty();
    }
    try {
      return Optional.of(in.until(String.valueOf((char) quote)));
    } catch (MalformedDocumentException e) {
      return Optional.empty();
    }
  }

  /** An unknown entity makes the whole value empty: {@code unwrap_or_default}. */
  private static String unescaped(String value) {
    try {
      return GMarkupText.unescape(value);
    } catch (MalformedDocumentException e) {
      return "";
    }
  }
}
