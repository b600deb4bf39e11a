package dev.waymark.audit;

import java.util.Optional;

/**
 * Who makes a change, and why.
 *
 * @param actor name of the token, or {@code waymark} for what the service does by itself
 * @param reason in the actor's words, where given
 */
public record Change(String actor, Optional<String> reason) {
  /** No token's: those begin with another word. */
  private static final String ITSELF = "waymark";

  /** A change the service makes by itself. */
  public static Change byItself(String reason) {
    return new Change(ITSELF, Optional.of(reason));
  }

  /** Whether no person asked for it. */
  public boolean isByItself() {
    return actor.equals(ITSELF);
  }
}
