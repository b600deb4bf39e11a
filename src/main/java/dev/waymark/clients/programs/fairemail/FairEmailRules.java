package dev.waymark.clients.programs.fairemail;

import dev.waymark.clients.search.Rule;
import java.util.List;

/** Rules of FairEmail. */
final class FairEmailRules {
  static final String VERSION = "1.2331";
  private static final String SOURCE =
      "app/src/main/java/eu/faircode/email/EmailProvider.java, FairEmail " + VERSION;

  static final Rule FIRST_SERVER =
      Rule.seen(
          "FAIREMAIL_FIRST_SERVER",
          "FairEmail reads only the first incoming and the first outgoing server, and refuses the"
              + " document where the first one is not IMAP.",
          SOURCE);
  static final Rule LAST_USERNAME =
      Rule.seen(
          "FAIREMAIL_LAST_USERNAME",
          "FairEmail uses the last user name of the whole document for both servers, and fills in"
              + " only %EMAILADDRESS% and %EMAILLOCALPART% that stand alone.",
          SOURCE);
  static final Rule SRV =
      Rule.read(
          "FAIREMAIL_SRV",
          "FairEmail prefers SRV records to documents, and _submission to _submissions at the same"
              + " priority and weight.",
          SOURCE);
  static final Rule POX =
      Rule.read(
          "FAIREMAIL_LAST_POX_BLOCK",
          "In Autodiscover FairEmail takes the last block of each type and infers the security"
              + " from the port.",
          SOURCE);
  static final Rule MX =
      Rule.read(
          "FAIREMAIL_MX",
          "FairEmail repeats the search with the MX host and the names above it, and otherwise"
              + " takes the MX host itself for a mail server.",
          SOURCE);
  static final Rule GUESSES =
      Rule.read(
          "FAIREMAIL_GUESSES",
          "FairEmail tries imap., mail., mx., smtp. and the domain itself on the ports 993, 143,"
              + " 587 and 465.",
          SOURCE);

  private FairEmailRules() {}

  static List<Rule> all() {
    return List.of(FIRST_SERVER, LAST_USERNAME, SRV, POX, MX, GUESSES);
  }
}
