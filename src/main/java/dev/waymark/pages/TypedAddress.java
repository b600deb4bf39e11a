package dev.waymark.pages;

import dev.waymark.mail.address.SafeText;
import java.util.Optional;

/** What somebody typed for an address, right or wrong, to be shown again and corrected. */
public final class TypedAddress {
  /** RFC 5321 section 4.5.3.1.3; what is longer was not typed by a person. */
  private static final int MAX = 254;

  private TypedAddress() {}

  /** The text; empty where it is not fit to be shown. */
  public static Optional<String> again(String text) {
    return Optional.of(text).filter(typed -> typed.length() <= MAX && SafeText.isSafe(typed));
  }
}
