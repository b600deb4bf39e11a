package dev.waymark.http;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

/** A time to come, as requests and forms write it. */
public final class FutureInstant {
  /** ISO 8601 has four digits for a year, and PostgreSQL no room for all that Java can say. */
  private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

  private FutureInstant() {}

  /**
   * Reads an instant.
   *
   * @param refusal makes an exception of what is wrong
   */
  public static Instant parse(
      String text, Instant now, Function<String, RuntimeException> refusal) {
    Instant instant;
    try {
      instant = Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw refusal.apply("is no instant; expected something like 2027-01-01T06:00:00Z.");
    }
    if (!instant.isAfter(now) || instant.isAfter(END)) {
      throw refusal.apply("has passed, or is too far away; expected an instant in the future.");
    }
    return instant;
  }
}
