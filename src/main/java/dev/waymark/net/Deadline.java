package dev.waymark.net;

import java.time.Duration;

/** A moment that nothing a server does can move. */
public record Deadline(long nanos) {
  private static final long NANOS_PER_MILLI = 1_000_000;

  public static Deadline in(Duration duration) {
    return new Deadline(System.nanoTime() + duration.toNanos());
  }

  /** The earlier of the two. */
  public Deadline and(Deadline other) {
    return nanos - other.nanos < 0 ? this : other;
  }

  /** Milliseconds left, rounded up; 0 where it has passed. */
  public int millisLeft() {
    long left = nanos - System.nanoTime();
    return left <= 0 ? 0 : (int) ((left + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
  }
}
