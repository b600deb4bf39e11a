package dev.waymark.probe.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a client would make of an endpoint; the later, the worse. */
public enum Verdict {
  /** A client can log in, protected. */
  OK,
  /** It can, but something must be said. */
  WARNING,
  /** In this mode it cannot, or must not. */
  UNUSABLE,
  /** Policy refused to look. */
  BLOCKED;

  /** The word for it in our JSON. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The worse of the two. */
  public Verdict and(Verdict other) {
    return compareTo(other) < 0 ? other : this;
  }
}
