package dev.waymark.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a connection is protected. {@code STARTTLS} means mandatory, never opportunistic. */
public enum Security {
  /** TLS from the first byte. */
  TLS,
  STARTTLS,
  PLAIN;

  /** The word for it in our JSON. */
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
