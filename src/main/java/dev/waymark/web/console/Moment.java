package dev.waymark.web.console;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A point in time, for people.
 *
 * @param text to the minute, in UTC
 * @param iso for programs
 */
record Moment(String text, String iso) {
  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  static Moment of(Instant instant) {
    return new Moment(TO_THE_MINUTE.format(instant), instant.toString());
  }
}
