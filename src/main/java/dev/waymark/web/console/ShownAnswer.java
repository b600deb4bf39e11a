package dev.waymark.web.console;

import dev.waymark.mail.Dialect;
import java.util.List;

/**
 * What the clients of one dialect get.
 *
 * @param id names it in the page
 * @param clients who asks for it
 */
record ShownAnswer(String id, String title, String clients, List<Token> tokens) {
  ShownAnswer {
    tokens = List.copyOf(tokens);
  }

  static ShownAnswer of(Dialect dialect, String document) {
    return new ShownAnswer(
        dialect.word(), title(dialect), clients(dialect), Highlighting.of(document));
  }

  /** What people call it. */
  static String title(Dialect dialect) {
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
