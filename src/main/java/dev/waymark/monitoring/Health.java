package dev.waymark.monitoring;

import java.util.Locale;

/** How a service has been doing. */
enum Health {
  /** It could not be judged yet. */
  UNKNOWN,
  OK,
  /** Once, which may be chance. */
  FAILED,
  /** Twice or more, at different times. */
  FAILING;

  /** What one look made of it. */
  enum Seen {
    WORKS,
    BROKEN,
    /** It may be our own network that failed. */
    UNDECIDED
  }

  /**
   * How it is doing after another look.
   *
   * @param later whether that was at another time than the one before
   */
  Health after(Seen seen, boolean later) {
    return switch (seen) {
      case WORKS -> OK;
      case UNDECIDED -> this;
      case BROKEN -> this == FAILING || (this == FAILED && later) ? FAILING : FAILED;
    };
  }

  /** The word for it in our JSON. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
