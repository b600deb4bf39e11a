package dev.waymark.mail;

import dev.waymark.mail.address.InvalidValueException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Treatment of mail on the server by a POP3 client; an absent option leaves it to the client.
 *
 * @param daysToLeaveMessagesOnServer days, 0 or more
 * @param downloadOnBiff whether to fetch at once when new mail is noticed
 */
public record Pop3Options(
    Optional<Boolean> leaveMessagesOnServer,
    OptionalInt daysToLeaveMessagesOnServer,
    Optional<Boolean> downloadOnBiff) {

  public Pop3Options {
    if (daysToLeaveMessagesOnServer.orElse(0) < 0) {
      throw new InvalidValueException("daysToLeaveMessagesOnServer is a number of days, 0 or more");
    }
  }
}
