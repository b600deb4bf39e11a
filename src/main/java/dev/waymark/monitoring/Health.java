package dev.waymark.monitoring;

import java.util.Locale;

/** The state of a monitored service. */
enum Health {
  /** No probe was conclusive yet. */
  UNKNOWN,
  OK,
  /** It failed once, which may be chance. */
  FAILED,
  /** It failed twice or more, at different times. */
  FAILING;

  /** The outcome of one probe. */
  enum Outcome {
    WORKS,
    BROKEN,
    /** Our own network may have failed. */
    INCONCLUSIVE
  }

  /**
   * Returns the state after another probe.
   *
   * @param later true if it was at another time than the one before
   */
  Health after(Outcome outcome, boolean later) {
    return switch (outcome) {
      case WORKS -> OK;
      case INCONCLUSIVE -> this;
      case BROKEN -> this == FAILING || (this == FAILED && later) ? FAILING : FAILED;
    };
  }

  /** Returns the name in our JSON. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
