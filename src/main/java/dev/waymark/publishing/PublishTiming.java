package dev.waymark.publishing;

import java.time.Instant;
import java.util.Optional;

/**
 * When clients are to get a revision.
 *
 * @param at the instant; present only where it is {@code LATER}
 */
public record PublishTiming(Kind kind, Optional<Instant> at) {
  /** What can be asked for. */
  public enum Kind {
    NOW,
    LATER,
    /** Not until somebody publishes it. */
    DRAFT
  }

  public static PublishTiming now() {
    return new PublishTiming(Kind.NOW, Optional.empty());
  }

  public static PublishTiming draft() {
    return new PublishTiming(Kind.DRAFT, Optional.empty());
  }

  public static PublishTiming later(Instant at) {
    return new PublishTiming(Kind.LATER, Optional.of(at));
  }
}
