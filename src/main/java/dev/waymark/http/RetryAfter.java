package dev.waymark.http;

import java.time.Duration;

/** Header {@code Retry-After} (RFC 9110 section 10.2.3). */
public final class RetryAfter {
  public static final String HEADER = "Retry-After";

  private RetryAfter() {}

  /** Returns full seconds, rounded up: a client that comes back in time is not refused again. */
  public static String seconds(Duration wait) {
    return Long.toString(Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds()));
  }
}
