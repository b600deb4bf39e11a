package dev.waymark.console.lookup;

import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.lookup.LookupMatch;
import dev.waymark.catalogue.lookup.LookupResult;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.login.LoginRule;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Explanation of a look-up result, in sentences.
 *
 * @param rule step of the look-up that matched
 * @param login source of user names; empty without settings
 */
record LookupExplanation(String rule, Optional<String> login) {

  static LookupExplanation of(
      LookupResult answer, LookupMatch match, Optional<EmailAddress> address) {
    return new LookupExplanation(
        rule(match),
        answer
            .settings()
            .map(
                settings ->
                    address.map(known -> login(match, known)).orElseGet(() -> logins(match))));
  }

  private static String rule(LookupMatch match) {
    String name = match.matched().map(DomainName::unicode).orElse("");
    return switch (match.rule()) {
      case DOMAIN -> "The domain itself is registered.";
      case PARENT -> "It is a subdomain of " + name + ", which is registered with its subdomains.";
      case MX ->
          "It is not registered, but its mail exchanger is "
              + match.mxHost().map(host -> host.name().ascii()).orElse("")
              + ", and "
              + name
              + " is an MX suffix of "
              + match.provider().map(ProviderId::text).orElse("")
              + ".";
      case DEFAULT -> "It is not registered, so the default provider applies.";
    };
  }

  private static String login(LookupMatch match, EmailAddress address) {
    OptionalInt index = match.loginRule(address);
    if (index.isEmpty()) {
      return "The provider's template gives the user name"
          + (match.logins().isEmpty() ? "." : "; none of the domain's rules matches this address.");
    }
    LoginRule rule = match.logins().get(index.getAsInt());
    return "Rule %d of the domain, %s, gives the user name."
        .formatted(index.getAsInt() + 1, rule.pattern().text());
  }

  private static String logins(LookupMatch match) {
    return match.logins().isEmpty()
        ? "The provider's templates give the user names."
        : "The domain has %d rules for user names; look up an address to see which one applies."
            .formatted(match.logins().size());
  }
}
