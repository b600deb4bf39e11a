package dev.waymark.http;

import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.InvalidValueException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Query of a request, decoded exactly once and strictly: bytes that are not percent-encoded UTF-8
 * are an error, not a replacement character. (The framework's own decoding accepts them.)
 */
public final class QueryString {
  /** The server decodes the request line as ISO 8859-1, so other characters are ambiguous. */
  private static final int MAX_ASCII = 0x7F;

  private final String raw;

  private QueryString(String raw) {
    this.raw = raw;
  }

  public static QueryString of(@Nullable String raw) {
    return new QueryString(raw == null ? "" : raw);
  }

  /**
   * Returns the first value of a parameter, its name in any letter case (Outlook asks with {@code
   * Email} and with {@code email}).
   *
   * @return empty if the parameter is absent or has no value
   * @throws InvalidValueException if the value is not percent-encoded UTF-8
   */
  public Optional<String> value(String name) {
    return Arrays.stream(raw.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair[0].toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(pair -> pair.length == 2 ? decode(pair[1].replace('+', ' '), name) : "")
        .filter(value -> !value.isEmpty());
  }

  /**
   * Returns the address in a parameter.
   *
   * @return empty if the parameter is absent or has no value
   * @throws InvalidValueException if the value is not an address
   */
  public Optional<EmailAddress> address(String name) {
    return value(name).map(QueryString::parseAddress);
  }

  /**
   * Restores an unencoded plus in {@code ann+tag@…}, which form decoding turns into a space. No
   * unquoted address contains a space.
   */
  private static EmailAddress parseAddress(String value) {
    String trimmed = value.strip();
    return EmailAddress.parse(trimmed.startsWith("\"") ? trimmed : trimmed.replace(' ', '+'));
  }

  /**
   * Decodes percent-encoding once.
   *
   * @param what name of the part of the request, for the error
   */
  public static String decode(String encoded, String what) {
    ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        bytes.put((byte) hexPair(encoded, i + 1, what));
        i += 2;
      } else if (c <= MAX_ASCII) {
        bytes.put((byte) c);
      } else {
        throw new InvalidValueException(what + " has a character that is not percent-encoded");
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidValueException(what + " is not UTF-8");
    }
  }

  private static int hexPair(String encoded, int at, String what) {
    boolean hex =
        at + 1 < encoded.length()
            && HexFormat.isHexDigit(encoded.charAt(at))
            && HexFormat.isHexDigit(encoded.charAt(at + 1));
    if (!hex) {
      throw new InvalidValueException(
          what + " has a % that is not followed by two hexadecimal digits");
    }
    return HexFormat.fromHexDigits(encoded, at, at + 2);
  }
}
