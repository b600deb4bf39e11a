package dev.waymark.http.body;

import java.time.Duration;

/**
 * The least progress of a long body: 32 KiB in 30 seconds of waiting for it. The slowest lines in
 * use (GPRS) do three times as well.
 */
final class ArrivalRate {
  static final Duration PERIOD = Duration.ofSeconds(30);
  static final int LEAST = 32 * 1024;

  private Duration waited = Duration.ZERO;
  private long arrived;

  /** Adds bytes and the time waited for them; false where that is too slow. */
  boolean add(long bytes, Duration time) {
    waited = waited.plus(time);
    arrived += bytes;
    if (waited.compareTo(PERIOD) < 0) {
      return true;
    }
    boolean enough = arrived >= LEAST;
    waited = Duration.ZERO;
    arrived = 0;
    return enough;
  }
}
