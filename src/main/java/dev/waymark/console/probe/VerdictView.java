package dev.waymark.console.probe;

import dev.waymark.probe.report.EndpointResult;
import java.util.Locale;

/** Verdict on an endpoint, as text and colour; the text says everything that the colour does. */
enum VerdictView {
  GOOD("✓", "Works"),
  WARNING("!", "Works, with warnings"),
  /** Published, and does not work. */
  BAD("✗", "Broken"),
  /** Not published, and does not work. */
  NONE("–", "Not usable"),
  BLOCKED("⊘", "Not allowed");

  private final String sign;
  private final String words;

  VerdictView(String sign, String words) {
    this.sign = sign;
    this.words = words;
  }

  public String sign() {
    return sign;
  }

  public String words() {
    return words;
  }

  /** Returns the class of the style sheet. */
  public String style() {
    return this == BLOCKED ? NONE.style() : name().toLowerCase(Locale.ROOT);
  }

  static VerdictView of(EndpointResult result) {
    return switch (result.verdict()) {
      case OK -> GOOD;
      case WARNING -> WARNING;
      case UNUSABLE -> result.isBroken() ? BAD : NONE;
      case BLOCKED -> BLOCKED;
    };
  }
}
