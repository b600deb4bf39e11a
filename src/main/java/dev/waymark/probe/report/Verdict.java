package dev.waymark.probe.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The judgement on an endpoint from a client's point of view. */
public enum Verdict {
  /** A client can log in, protected. */
  OK(0),
  /** A client can log in, with a problem to solve. */
  WARNING(1),
  /** In this mode a client cannot log in, or must not. */
  UNUSABLE(2),
  /** Policy refused the connection. */
  BLOCKED(3);

  private final int severity;

  Verdict(int severity) {
    this.severity = severity;
  }

  /** Returns the name in our JSON. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the rank; a higher one is worse. */
  public int severity() {
    return severity;
  }

  /** Returns the worse of the two. */
  public Verdict worse(Verdict other) {
    return other.severity > severity ? other : this;
  }

  /** True if a client can log in. */
  public boolean isUsable() {
    return severity < UNUSABLE.severity;
  }
}
