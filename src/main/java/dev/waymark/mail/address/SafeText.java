package dev.waymark.mail.address;

/**
 * Characters that may stand in text that we show to people and write into documents. Refused are
 * control and line-breaking characters, lone surrogates and non-characters (XML 1.0 section 2.2
 * forbids most of them), bidirectional and other invisible format characters (they make one name
 * look like another), unassigned and private-use ones, spaces other than U+0020, and U+FFFD, which
 * is what lenient decoders make of bytes that were not UTF-8.
 */
public final class SafeText {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int REPLACEMENT_CHARACTER = 0xFFFD;

  private SafeText() {}

  public static boolean isSafe(String text) {
    return text.codePoints().allMatch(SafeText::isSafe);
  }

  /**
   * The text itself, or {@link InvalidValueException} where it has a character that is not safe.
   */
  public static String require(String text) {
    if (!isSafe(text)) {
      throw new InvalidValueException(
          "has a control, bidirectional, invisible or unassigned character; remove it");
    }
    return text;
  }

  private static boolean isSafe(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      // The joiners shape letters in Persian and Indic scripts (RFC 5892 appendix A).
      case Character.FORMAT -> codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER;
      case Character.SPACE_SEPARATOR -> codePoint == ' ';
      default -> codePoint != REPLACEMENT_CHARACTER;
    };
  }
}
