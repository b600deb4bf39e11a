package dev.waymark.http;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

/** Parser of future instants in requests and forms. */
public final class FutureInstant {
  /** ISO 8601 years have four digits; PostgreSQL's range is smaller than Java's. */
  private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

  private FutureInstant() {}

  /**
   * Parses an instant.
   *
   * @param refusal creates an exception from a detail
   */
  public static Instant parse(
      String text, Instant now, Function<String, RuntimeException> refusal) {
    Instant instant;
    try {
      instant = Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw refusal.apply("is not an instant; expected a value such as 2027-01-01T06:00:00Z.");
    }
    if (!instant.isAfter(now) || instant.isAfter(END)) {
      throw refusal.apply(
          "is in the past or after the year 9999; expected an instant in the future.");
    }
    return instant;
  }
}
