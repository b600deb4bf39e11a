package dev.waymark.audit;

import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.mail.address.SafeText;
import java.util.Optional;

/**
 * Who makes a change, and why.
 *
 * @param actor name of the token, or {@code waymark} for what the service does by itself
 * @param reason in the actor's words, where given
 * @param scope whose things the actor may change
 */
public record Change(String actor, Optional<String> reason, ProviderScope scope) {
  private static final int MAX_REASON = 500;

  /** No token's: those begin with another word. */
  private static final String ITSELF = "waymark";

  /** A change by somebody who may change everything. */
  public Change(String actor, Optional<String> reason) {
    this(actor, reason, ProviderScope.all());
  }

  /**
   * The reason somebody typed, without the spaces around it; empty where that is nothing.
   *
   * @throws InvalidValueException where it is too long, or has control characters
   */
  public static Optional<String> reason(String typed) {
    Optional<String> reason = Optional.of(typed.strip()).filter(text -> !text.isEmpty());
    if (reason.filter(text -> text.length() > MAX_REASON || !SafeText.isSafe(text)).isPresent()) {
      throw new InvalidValueException(
          "A reason takes at most " + MAX_REASON + " characters, none of them control characters.");
    }
    return reason;
  }

  /** A change the service makes by itself. */
  public static Change byItself(String reason) {
    return new Change(ITSELF, Optional.of(reason), ProviderScope.all());
  }

  /** Whether no person asked for it. */
  public boolean isByItself() {
    return actor.equals(ITSELF);
  }
}
