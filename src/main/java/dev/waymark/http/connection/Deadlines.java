package dev.waymark.http.connection;

import java.time.Duration;

/**
 * Times that the parts of a connection may take.
 *
 * @param headers from the first byte of a request to the end of its headers
 * @param idle from an answer to the next request
 * @param unread without progress of the client that is sent an answer
 */
record Deadlines(Duration headers, Duration idle, Duration unread) {
  private static final Duration LONGEST_STEP = Duration.ofSeconds(1);
  private static final int STEPS = 8;

  static Deadlines of(ConnectionConfig config) {
    return new Deadlines(config.headerTimeout(), config.idleTimeout(), config.writeTimeout());
  }

  /** Returns the time from one check to the next. */
  Duration step() {
    Duration shortest = headers.compareTo(idle) < 0 ? headers : idle;
    shortest = shortest.compareTo(unread) < 0 ? shortest : unread;
    Duration step = shortest.dividedBy(STEPS);
    return step.compareTo(LONGEST_STEP) < 0 ? step : LONGEST_STEP;
  }
}
