package dev.waymark.staff;

import dev.waymark.mail.EmailAddress;
import dev.waymark.mail.InvalidDocument;
import dev.waymark.mail.InvalidValue;
import org.jspecify.annotations.Nullable;

/** The member {@code email} of a document. */
final class EmailMember {
  private static final String POINTER = "/email";

  private EmailMember() {}

  /** The address; {@link InvalidDocument} where it is missing or none. */
  static EmailAddress parse(@Nullable String text) {
    if (text == null) {
      throw new InvalidDocument(POINTER, "is missing");
    }
    try {
      return EmailAddress.parse(text);
    } catch (InvalidValue e) {
      throw new InvalidDocument(POINTER, e.reason());
    }
  }
}
