package dev.waymark.catalogue.lookup;

import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.Hostname;
import dev.waymark.mail.address.MoveTarget;
import dev.waymark.mail.login.LoginRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The row that a look-up found, and the step that found it.
 *
 * @param rule the step that won
 * @param matched the registered domain, or the MX suffix; absent for the default provider
 * @param mxHost the domain's best MX host, where the MX decided
 * @param provider absent where the domain has moved
 * @param revision number of the published revision
 * @param logins the domain's own rules for user names
 * @param answersByMx true where the provider receives mail for domains that are not registered
 */
public record LookupMatch(
    Rule rule,
    Optional<DomainName> matched,
    Optional<Hostname> mxHost,
    Optional<ProviderId> provider,
    OptionalInt revision,
    Optional<ProviderDocument> document,
    Map<String, String> variables,
    List<LoginRule> logins,
    Optional<MoveTarget> movedTo,
    boolean answersByMx) {

  /** Steps of a look-up. */
  public enum Rule {
    DOMAIN,
    /** A domain above it that is registered with its subdomains. */
    PARENT,
    /** The provider that receives its mail. */
    MX,
    DEFAULT
  }

  public LookupMatch {
    logins = List.copyOf(logins);
  }

  /** Index of the rule for the user name of an address; empty where no rule fits. */
  public OptionalInt loginRule(EmailAddress address) {
    return IntStream.range(0, logins.size()).filter(i -> logins.get(i).fits(address)).findFirst();
  }

  LookupMatch byMx(Hostname host) {
    return new LookupMatch(
        rule,
        matched,
        Optional.of(host),
        provider,
        revision,
        document,
        variables,
        logins,
        movedTo,
        answersByMx);
  }

  Optional<DomainName> mxSuffix() {
    return matched.filter(name -> rule == Rule.MX);
  }
}
