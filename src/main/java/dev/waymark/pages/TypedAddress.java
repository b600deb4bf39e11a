package dev.waymark.pages;

import dev.waymark.mail.address.SafeText;
import java.util.Optional;

/** Text of an address field, valid or not, to be shown again and corrected. */
public final class TypedAddress {
  /** RFC 5321 section 4.5.3.1.3. */
  private static final int MAX = 254;

  private TypedAddress() {}

  /** Returns the text; empty if it is unsafe to show. */
  public static Optional<String> again(String text) {
    return Optional.of(text).filter(typed -> typed.length() <= MAX && SafeText.isSafe(typed));
  }
}
