package dev.waymark.audit;

import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.mail.address.SafeText;
import java.util.Optional;

/**
 * The actor, reason and scope of a change.
 *
 * @param actor name of the token, or {@code waymark} for what the service does by itself
 * @param reason the actor's words, where given
 * @param scope the providers that the actor may change
 */
public record Change(String actor, Optional<String> reason, ProviderScope scope) {
  private static final int MAX_REASON = 500;

  /** Never the name of a token: those begin with another word. */
  private static final String ITSELF = "waymark";

  /** A change whose actor may change everything. */
  public Change(String actor, Optional<String> reason) {
    this(actor, reason, ProviderScope.all());
  }

  /**
   * Strips a typed reason; empty where nothing is left.
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

  /** A change that the service makes by itself. */
  public static Change byItself(String reason) {
    return new Change(ITSELF, Optional.of(reason), ProviderScope.all());
  }

  /** Returns true where the service made the change by itself. */
  public boolean isByItself() {
    return actor.equals(ITSELF);
  }
}
