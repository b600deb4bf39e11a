package dev.waymark.net;

import java.time.Duration;

/** A fixed moment at which an operation ends. */
public record Deadline(long nanos) {
  private static final long NANOS_PER_MILLI = 1_000_000;

  public static Deadline in(Duration duration) {
    return new Deadline(System.nanoTime() + duration.toNanos());
  }

  /** Returns the earlier of the two. */
  public Deadline earlier(Deadline other) {
    return nanos - other.nanos < 0 ? this : other;
  }

  /** Returns the milliseconds left, rounded up; 0 if the deadline has passed. */
  public int millisLeft() {
    long left = nanos - System.nanoTime();
    return left <= 0 ? 0 : (int) ((left + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
  }
}
