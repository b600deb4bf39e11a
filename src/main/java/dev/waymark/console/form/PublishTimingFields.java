package dev.waymark.console.form;

import dev.waymark.http.FutureInstant;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.publishing.PublishTiming;
import java.time.Instant;

/**
 * Fields for the reason and the time of a publication.
 *
 * @param at {@code 2027-01-31T06:00}, which is UTC
 */
public record PublishTimingFields(String reason, String at) {
  static final String AT = "publishAt";

  public static PublishTimingFields typed(FormFields form) {
    return new PublishTimingFields(form.typed(Administrator.REASON), form.typed(AT));
  }

  public static PublishTimingFields empty() {
    return new PublishTimingFields("", "");
  }

  /**
   * Returns the timing that a button stands for.
   *
   * @throws InvalidValueException if the time is malformed or past
   */
  public PublishTiming timing(String button, Instant now) {
    return switch (button) {
      case "draft" -> PublishTiming.draft();
      case "schedule" -> PublishTiming.later(later(now));
      default -> PublishTiming.now();
    };
  }

  private Instant later(Instant now) {
    return FutureInstant.parse(
        FormTime.instant(at),
        now,
        invalid ->
            new InvalidValueException("Choose a future date and time in UTC, or publish now."));
  }
}
