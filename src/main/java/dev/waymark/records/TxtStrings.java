package dev.waymark.records;

import java.nio.charset.StandardCharsets;

/** Text as zone files write it: RFC 1035 sections 3.3.14 and 5.1. */
final class TxtStrings {
  /**
   * One string's length is one octet. Readers put the strings together without anything between.
   */
  static final int MAX_OCTETS = 255;

  private TxtStrings() {}

  static String of(String text) {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder strings = new StringBuilder("\"");
    for (int i = 0; i < octets.length; i++) {
      if (i > 0 && i % MAX_OCTETS == 0) {
        strings.append("\" \"");
      }
      append(strings, octets[i]);
    }
    return strings.append('"').toString();
  }

  private static void append(StringBuilder string, byte octet) {
    if (octet == '"' || octet == '\\') {
      string.append('\\').append((char) octet);
    } else if (octet >= ' ' && octet <= '~') {
      string.append((char) octet);
    } else {
      string.append("\\%03d".formatted(Byte.toUnsignedInt(octet)));
    }
  }
}
