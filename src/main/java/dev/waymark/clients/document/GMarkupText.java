package dev.waymark.clients.document;

import java.util.Map;

/** Replaces references and line ends as {@code unescape_gstring_inplace} in gmarkup.c does. */
final class GMarkupText {
  private static final Map<String, String> ENTITIES =
      Map.of("lt", "<", "gt", ">", "amp", "&", "apos", "'", "quot", "\"");

  private GMarkupText() {}

  static String unescape(String raw) throws MalformedDocumentException {
    String text = raw.replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
      int end = text.indexOf(';', at);
      if (end < 0) {
        throw new MalformedDocumentException("a reference without a semicolon");
      }
      out.append(text, from, at);
      out.append(resolved(text.substring(at + 1, end)));
      from = end + 1;
    }
    return out.append(text, from, text.length()).toString();
  }

  private static String resolved(String code) throws MalformedDocumentException {
    String known = ENTITIES.get(code);
    if (known != null) {
      return known;
    }
    if (!code.startsWith("#")) {
      throw new MalformedDocumentException("an unknown entity");
    }
    try {
      boolean hex = code.startsWith("#x");
      int point = Integer.parseInt(code.substring(hex ? 2 : 1), hex ? 16 : 10);
      if (isPermitted(point)) {
        return Character.toString(point);
      }
    } catch (NumberFormatException e) {
      throw new MalformedDocumentException("an invalid character reference");
    }
    throw new MalformedDocumentException("an invalid character reference");
  }

  /** XML 1.0 section 2.2, as gmarkup.c 2.74 has it. */
  private static boolean isPermitted(int point) {
    return (point > 0 && point < 0xD800)
        || (point > 0xDFFF && point < 0xFFFE)
        || (point >= 0x10000 && point < 0x110000);
  }
}
