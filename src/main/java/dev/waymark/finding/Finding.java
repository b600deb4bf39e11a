package dev.waymark.finding;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One statement about a document, domain, endpoint or dialect: an error of validation, a warning,
 * an omission, or a result of a rule.
 *
 * @param code stable name for programs
 * @param detail one sentence for people
 * @param fix what to do about it, where the detail does not say so
 */
public record Finding(
    String code, Severity severity, Place place, String detail, Optional<String> fix) {
  /** Code of everything that validation refuses. */
  public static final String INVALID = "INVALID";

  /** An error of validation. */
  public static Finding invalid(String pointer, String detail) {
    return new Finding(INVALID, Severity.ERROR, Place.pointer(pointer), detail, Optional.empty());
  }

  /** The member it is about, RFC 6901; empty for the whole document. */
  public String pointer() {
    return place.pointer();
  }

  /** Index of the published service it is about. */
  public OptionalInt service() {
    return place.service();
  }
}
