package dev.waymark.web.console;

import dev.waymark.catalogue.Answer;
import dev.waymark.catalogue.Match;
import dev.waymark.catalogue.ProviderId;
import dev.waymark.mail.DomainName;
import dev.waymark.mail.EmailAddress;
import dev.waymark.mail.LoginRule;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why a domain gets the answer it gets, in plain sentences.
 *
 * @param rule the step of the look-up that won
 * @param login what gives user names; absent where nobody can log in
 */
record Reason(String rule, Optional<String> login) {

  static Reason of(Answer answer, Match match, Optional<EmailAddress> address) {
    return new Reason(
        rule(match),
        answer
            .settings()
            .map(
                settings ->
                    address.map(known -> login(match, known)).orElseGet(() -> logins(match))));
  }

  private static String rule(Match match) {
    String name = match.matched().map(DomainName::unicode).orElse("");
    return switch (match.rule()) {
      case DOMAIN -> "The domain itself is registered.";
      case PARENT -> "It is below " + name + ", which is registered with its subdomains.";
      case MX ->
          "Nobody registered it, but its mail goes to "
              + match.mxHost().map(host -> host.name().ascii()).orElse("")
              + ", and "
              + name
              + " is an MX suffix of "
              + match.provider().map(ProviderId::text).orElse("")
              + ".";
      case DEFAULT -> "Nobody registered it, so the default provider answers.";
    };
  }

  private static String login(Match match, EmailAddress address) {
    OptionalInt index = match.loginRule(address);
    if (index.isEmpty()) {
      return "The provider's own form gives the user name"
          + (match.logins().isEmpty() ? "." : "; none of the domain's rules fits this address.");
    }
    LoginRule rule = match.logins().get(index.getAsInt());
    return "Rule %d of the domain, %s, gives the user name."
        .formatted(index.getAsInt() + 1, rule.pattern().text());
  }

  private static String logins(Match match) {
    return match.logins().isEmpty()
        ? "The provider's own forms give the user names."
        : "The domain has %d rules for user names; look up an address to see which one it gets."
            .formatted(match.logins().size());
  }
}
