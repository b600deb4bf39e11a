package dev.waymark.console.layout;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Time shown on a page.
 *
 * @param text to the minute, in UTC
 * @param iso ISO 8601, for programs
 */
public record TimestampView(String text, String iso) {
  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  public static TimestampView of(Instant instant) {
    return new TimestampView(TO_THE_MINUTE.format(instant), instant.toString());
  }
}
