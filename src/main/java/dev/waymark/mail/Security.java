package dev.waymark.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Protection of a connection. {@code STARTTLS} means mandatory, never opportunistic. The order of
 * the constants carries no meaning.
 */
public enum Security {
  /** TLS from the first byte. */
  TLS,
  STARTTLS,
  PLAIN;

  /** Name in JSON. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isProtected() {
    return this != PLAIN;
  }

  public static Optional<Security> fromWireName(String word) {
    return Arrays.stream(values()).filter(security -> security.wireName().equals(word)).findFirst();
  }
}
