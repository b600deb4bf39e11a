package dev.waymark.publishing;

import java.time.Instant;
import java.util.Optional;

/**
 * When clients are to get a revision.
 *
 * @param at the instant; present only where it is {@code LATER}
 */
public record Release(Kind kind, Optional<Instant> at) {
  /** What can be asked for. */
  public enum Kind {
    NOW,
    LATER,
    /** Not until somebody publishes it. */
    DRAFT
  }

  public static Release now() {
    return new Release(Kind.NOW, Optional.empty());
  }

  public static Release draft() {
    return new Release(Kind.DRAFT, Optional.empty());
  }

  public static Release later(Instant at) {
    return new Release(Kind.LATER, Optional.of(at));
  }
}
