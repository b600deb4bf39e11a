package dev.waymark.console.probe;

import dev.waymark.probe.report.EndpointResult;
import java.util.Locale;

/** What a look found, in the words and colours of the page; the colour never says more. */
enum VerdictView {
  GOOD("✓", "Works"),
  WARNING("!", "Works, but"),
  /** Clients are sent there, and it does not work. */
  BAD("✗", "Broken"),
  /** It does not work, and nobody is sent there. */
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

  /** The class of the style sheet. */
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
