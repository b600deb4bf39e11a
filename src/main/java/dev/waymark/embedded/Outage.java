package dev.waymark.embedded;

import java.time.Duration;
import java.time.Instant;

/**
 * Time in which the database does not run.
 *
 * @param since its beginning
 * @param attempts starts that failed
 * @param nextAttempt the earliest time of the next start
 */
record Outage(Instant since, int attempts, Instant nextAttempt) {
  private static final int MAX_DOUBLINGS = 4;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
  private static final int SEVERAL = 3;
  private static final Duration LASTING = Duration.ofMinutes(1);

  static Outage begin(Instant now) {
    return new Outage(now, 0, now);
  }

  boolean isDue(Instant now) {
    return !now.isBefore(nextAttempt);
  }

  /** Returns the outage after another failed start; pauses are 1, 2, 4, 8 and then 15 s. */
  Outage failedAgain(Instant now) {
    Duration pause = attempts < MAX_DOUBLINGS ? Duration.ofSeconds(1L << attempts) : LONGEST_PAUSE;
    return new Outage(since, attempts + 1, now.plus(pause));
  }

  /** Returns true when several starts failed and a minute has passed. */
  boolean isLasting(Instant now) {
    return attempts >= SEVERAL && !now.isBefore(since.plus(LASTING));
  }
}
