package dev.waymark.clients.programs.mozilla;

import dev.waymark.clients.search.Rule;
import java.util.List;

/** Rules of Thunderbird for the desktop. */
final class ThunderbirdRules {
  static final String VERSION = "153";

  static final Rule FIRST_SUCCESS =
      Rule.seen(
          "THUNDERBIRD_FIRST_SUCCESS_COUNTS",
          "Thunderbird takes the first 2xx answer of the provider's four URLs and does not go on"
              + " where it cannot read it.",
          source("FetchConfig"));
  static final Rule ALTERNATIVES =
      Rule.seen(
          "THUNDERBIRD_ALTERNATIVES_UNFILLED",
          "Thunderbird offers further servers as alternatives; placeholders of further outgoing"
              + " servers stay as they are.",
          source("AccountConfig"));
  static final Rule DATABASE =
      Rule.read(
          "THUNDERBIRD_DATABASE",
          "Thunderbird asks its central database while it asks the provider, and uses it next.",
          source("FindConfig"));
  static final Rule MX =
      Rule.read(
          "THUNDERBIRD_MX",
          "Thunderbird asks the autoconfig host and the database for the domain of the best MX"
              + " host.",
          source("FetchConfig"));
  static final Rule AUTODISCOVER =
      Rule.read(
          "THUNDERBIRD_AUTODISCOVER",
          "Thunderbird posts to Autodiscover, over https with the address and the password that"
              + " the person has typed.",
          source("ExchangeAutoDiscover"));
  static final Rule PORT_DECIDES =
      Rule.seen(
          "THUNDERBIRD_PORT_DECIDES",
          "In Autodiscover Thunderbird uses STARTTLS on the ports 143, 110, 25 and 587 and TLS on"
              + " all others, and none where SSL is off.",
          source("ExchangeAutoDiscover"));
  static final Rule GUESSES =
      Rule.read(
          "THUNDERBIRD_GUESSES",
          "Thunderbird tries imap., mail., pop., pop3. and smtp. before the domain on the standard"
              + " ports, plain ones too.",
          source("GuessConfig"));

  private ThunderbirdRules() {}

  private static String source(String file) {
    return "mail/components/accountcreation/modules/" + file + ".sys.mjs, comm-central cf9726f";
  }

  static List<Rule> all() {
    return List.of(FIRST_SUCCESS, ALTERNATIVES, DATABASE, MX, AUTODISCOVER, PORT_DECIDES, GUESSES);
  }
}
