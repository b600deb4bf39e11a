package dev.waymark.audit;

import java.util.Optional;

/**
 * Who makes a change, and why.
 *
 * @param actor name of the token, or {@code waymark} for what the service does by itself
 * @param reason in the actor's words, where given
 */
public record Change(String actor, Optional<String> reason) {

  /** A change the service makes by itself. */
  public static Change byItself(String reason) {
    return new Change("waymark", Optional.of(reason));
  }
}
