package dev.waymark.catalogue;

import dev.waymark.dns.MailExchangers;
import dev.waymark.mail.DomainName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The steps from a domain to what is stored: the domain itself, a parent, the provider that
 * receives its mail, the default provider.
 */
@ApplicationScoped
class DomainSearch {
  private final LookUp lookUp;
  private final MailExchangers exchangers;

  DomainSearch(LookUp lookUp, MailExchangers exchangers) {
    this.lookUp = lookUp;
    this.exchangers = exchangers;
  }

  /**
   * Searches.
   *
   * @throws dev.waymark.mail.Unavailable where the database or the DNS must be asked and cannot
   *     answer: an answer of the default provider could then be a wrong one
   */
  Optional<Match> find(DomainName domain) {
    Optional<Match> named = lookUp.byName(domain);
    boolean registered = named.filter(match -> match.rule() != Match.Rule.DEFAULT).isPresent();
    return registered ? named : exchangers.bestOf(domain).flatMap(lookUp::byMx).or(() -> named);
  }
}
