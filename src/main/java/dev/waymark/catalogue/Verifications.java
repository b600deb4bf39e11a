package dev.waymark.catalogue;

import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.catalogue.change.CatalogueChanged;
import dev.waymark.dns.DnsResolver;
import dev.waymark.dns.TxtLookup;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.finding.UnavailableException;
import dev.waymark.mail.address.DomainName;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Optional;

/** Verifies that the owner of a registered domain controls its DNS. */
@ApplicationScoped
public class Verifications {
  private final DomainRepository domains;
  private final DnsResolver resolver;
  private final Clock clock;
  private final AuditLog audit;
  private final Event<CatalogueChanged> changed;

  Verifications(
      DomainRepository domains,
      DnsResolver resolver,
      Clock clock,
      AuditLog audit,
      Event<CatalogueChanged> changed) {
    this.domains = domains;
    this.resolver = resolver;
    this.clock = clock;
    this.audit = audit;
    this.changed = changed;
  }

  /**
   * Queries the DNS now. Never inside of a transaction: the DNS may be slow.
   *
   * @throws ChangeRejectedException where there is no such domain, or its record is not there
   * @throws UnavailableException where the DNS does not answer
   */
  public StoredDomain verify(DomainName name, Change change) {
    Verification wanted =
        QuarkusTransaction.requiringNew()
            .call(() -> StoredDomain.of(existing(name, change)))
            .verification();
    if (wanted.verifiedAt().isEmpty()) {
      requireRecord(wanted);
    }
    return QuarkusTransaction.requiringNew().call(() -> confirm(wanted, change));
  }

  private void requireRecord(Verification wanted) {
    TxtLookup found = resolver.texts(Verification.LABEL, wanted.domain());
    if (!found.answered()) {
      throw new UnavailableException("the DNS does not answer a verification");
    }
    if (!found.texts().contains(wanted.recordText())) {
      throw new ChangeRejectedException(
          ChangeRejectedException.Reason.CONFLICT,
          "There is no TXT record %s with the text %s: publish it, wait until it is seen, and ask again."
              .formatted(wanted.recordName(), wanted.recordText()));
    }
  }

  private StoredDomain confirm(Verification wanted, Change change) {
    Domain domain = existing(wanted.domain(), change);
    // Deleted and registered anew meanwhile, it has another challenge.
    if (domain.verifiedAt == null && domain.challenge.equals(wanted.challenge())) {
      domain.verifiedAt = clock.instant();
      audit.record(change, "domain.verify", domain.name, Optional.empty(), Optional.empty());
      changed.fire(new CatalogueChanged());
    }
    return StoredDomain.of(domain);
  }

  private Domain existing(DomainName name, Change change) {
    return domains
        .locked(name)
        .filter(domain -> Domains.isInside(domain, change.scope()))
        .orElseThrow(
            () ->
                new ChangeRejectedException(
                    ChangeRejectedException.Reason.NOT_FOUND, "There is no such domain."));
  }
}
