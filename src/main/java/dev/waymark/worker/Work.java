package dev.waymark.worker;

import java.time.Duration;

/**
 * Kinds of work. Threads of the first four kinds hold a connection to the database most of their
 * time; together they leave 2 of the 16 connections to background tasks.
 */
public enum Work {
  /** Look-ups of domains that are not in memory. */
  LOOKUP("look-up", 5, 250, Durations.SHORT),
  /** Public pages: the setup page and one-time links. */
  PAGE("page", 2, 250, Durations.SHORT),
  /** Short calls of the API and the console, and the check of their tokens and sessions. */
  STAFF("staff", 4, 250, Durations.SHORT),
  /** Bodies that are read while they arrive, each in a transaction of its own. */
  IMPORT("import", 3, 0, Durations.SHORT),
  /** Calls that wait for other servers: mail servers, name servers. */
  CHECK("check", 8, 16, Durations.SHORT),
  /** Checks of the health of the service. */
  HEALTH("health", 2, 16, Durations.LONG);

  private final String label;
  private final int threads;
  private final int queue;
  private final Duration longestWait;

  Work(String label, int threads, int queue, Duration longestWait) {
    this.label = label;
    this.threads = threads;
    this.queue = queue;
    this.longestWait = longestWait;
  }

  /** Limits of the time between request and start. */
  private static final class Durations {
    /** With a look-up of at most 4 s, an answer comes before clients give up (5 s, Thunderbird). */
    static final Duration SHORT = Duration.ofMillis(500);

    static final Duration LONG = Duration.ofSeconds(10);
  }

  /** Returns the name in thread names and metrics. */
  public String label() {
    return label;
  }

  int threads() {
    return threads;
  }

  /** Returns the number of requests that may wait for a thread. */
  int queue() {
    return queue;
  }

  /** Returns the time after which a waiting request is refused instead of started. */
  Duration longestWait() {
    return longestWait;
  }
}
