package dev.waymark.staff;

import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** The member {@code email} of a document. */
public final class EmailMember {
  private static final String POINTER = "/email";

  private EmailMember() {}

  /** Parses the address; {@link InvalidDocumentException} if it is missing or invalid. */
  public static EmailAddress parse(@Nullable String text) {
    if (text == null) {
      throw new InvalidDocumentException(POINTER, "is missing");
    }
    try {
      return EmailAddress.parse(text);
    } catch (InvalidValueException e) {
      throw new InvalidDocumentException(POINTER, e.reason());
    }
  }
}
