package dev.waymark.clients.document;

import java.util.Locale;

/** Classes of ASCII characters, and texts compared without their case. */
public final class Ascii {
  private Ascii() {}

  static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isLetterOrDigit(int c) {
    return isLetter(c) || isDigit(c);
  }

  public static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Space, tab, line feed, carriage return: the white space of XML. */
  static boolean isXmlSpace(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  public static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Without white space around it, as {@code g_strstrip} cuts it. */
  public static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(int c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
