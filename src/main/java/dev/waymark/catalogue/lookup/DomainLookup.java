package dev.waymark.catalogue.lookup;

import dev.waymark.dns.MailExchangers;
import dev.waymark.mail.address.DomainName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The steps from a domain to what is stored: the domain itself, a parent, the provider that
 * receives its mail, the default provider.
 */
@ApplicationScoped
class DomainLookup {
  private final LookupQueries lookUp;
  private final MailExchangers exchangers;

  DomainLookup(LookupQueries lookUp, MailExchangers exchangers) {
    this.lookUp = lookUp;
    this.exchangers = exchangers;
  }

  /**
   * Searches.
   *
   * @throws dev.waymark.finding.UnavailableException where the database or the DNS must be asked
   *     and cannot answer: an answer of the default provider could then be a wrong one
   */
  Optional<LookupMatch> find(DomainName domain) {
    Optional<LookupMatch> named = lookUp.byName(domain);
    boolean registered =
        named.filter(match -> match.rule() != LookupMatch.Rule.DEFAULT).isPresent();
    return registered ? named : exchangers.bestOf(domain).flatMap(lookUp::byMx).or(() -> named);
  }
}
