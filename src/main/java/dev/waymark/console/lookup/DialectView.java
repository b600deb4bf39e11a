package dev.waymark.console.lookup;

import dev.waymark.dialect.Dialect;
import java.util.List;

/**
 * What the clients of one dialect get.
 *
 * @param id names it in the page
 * @param clients who asks for it
 */
public record DialectView(String id, String title, String clients, List<HighlightSpan> tokens) {
  public DialectView {
    tokens = List.copyOf(tokens);
  }

  static DialectView of(Dialect dialect, String document) {
    return new DialectView(
        dialect.wireName(), title(dialect), clients(dialect), Highlighting.of(document));
  }

  /** What people call it. */
  public static String title(Dialect dialect) {
    return switch (dialect) {
      case AUTOCONFIG -> "Autoconfig";
      case AUTODISCOVER -> "Autodiscover";
      case MOBILECONFIG -> "Apple profile";
      case PACC -> "PACC";
      case RECORDS -> "DNS records";
      case SETTINGS -> "Settings JSON";
    };
  }

  private static String clients(Dialect dialect) {
    return switch (dialect) {
      case AUTOCONFIG -> "Thunderbird, K-9, Evolution, KMail, Delta Chat, FairEmail";
      case AUTODISCOVER -> "Outlook, eM Client";
      case MOBILECONFIG -> "iPhone, iPad, Mac; shown unsigned";
      case PACC -> "clients of the draft standard";
      case RECORDS -> "clients that ask the DNS";
      case SETTINGS -> "scripts and programs of our own";
    };
  }
}
