package dev.waymark.catalogue.lookup;

import java.time.Duration;
import java.time.Instant;

/**
 * One remembered answer.
 *
 * @param epoch the epoch when its query started: a change that commits while a query runs may or
 *     may not be in its answer
 * @param askedAt the time when its query started
 */
record RememberedAnswer(long epoch, Instant askedAt, LookupResult result) {
  /** Age up to which an answer is served while the database answers. */
  static final Duration FRESH = Duration.ofSeconds(60);

  /** Age up to which an answer is served while the database does not answer. */
  static final Duration USABLE = Duration.ofHours(1);

  /** Age from which the next request has the answer queried again, without waiting for it. */
  private static final Duration AHEAD = Duration.ofSeconds(30);

  /** Tells if it may be served while the database answers. */
  boolean isFresh(long currentEpoch, Instant now) {
    return epoch == currentEpoch && isYounger(FRESH, now);
  }

  /** Tells if it will soon be too old, and is in use. */
  boolean isDue(Instant now) {
    return !isYounger(AHEAD, now);
  }

  /** Tells if it may be served while the database does not answer. */
  boolean isUsable(Instant now) {
    return isYounger(USABLE, now);
  }

  private boolean isYounger(Duration age, Instant now) {
    return now.isBefore(askedAt.plus(age));
  }

  /** Returns the answer whose query started later. */
  RememberedAnswer orLater(RememberedAnswer other) {
    return other.askedAt.isBefore(askedAt) ? this : other;
  }
}
