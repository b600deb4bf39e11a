package dev.waymark.web.console;

import dev.waymark.http.FutureInstant;
import dev.waymark.mail.InvalidValue;
import dev.waymark.publishing.Release;
import java.time.Instant;

/**
 * The fields in which one says why and when clients get a revision.
 *
 * @param at {@code 2027-01-31T06:00}, which is UTC
 */
record ReleaseFields(String reason, String at) {
  static final String AT = "publishAt";

  static ReleaseFields typed(FormFields form) {
    return new ReleaseFields(form.typed(Administrator.REASON), form.typed(AT));
  }

  static ReleaseFields empty() {
    return new ReleaseFields("", "");
  }

  /**
   * The release that a button stands for.
   *
   * @throws InvalidValue where the time is none, or none to come
   */
  Release release(String button, Instant now) {
    return switch (button) {
      case "draft" -> Release.draft();
      case "schedule" -> Release.later(later(now));
      default -> Release.now();
    };
  }

  private Instant later(Instant now) {
    return FutureInstant.parse(
        FormTime.instant(at),
        now,
        what -> new InvalidValue("Choose a date and time to come, in UTC, or publish now."));
  }
}
