package dev.waymark.catalogue;

import dev.waymark.catalogue.document.DocumentValidator;
import dev.waymark.catalogue.document.DomainDocument;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.MoveTarget;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Validates the targets of domains whose mail has moved away. */
@ApplicationScoped
public class MovedDomains {
  private static final Set<String> HTTPS = Set.of("https");

  private final DomainRepository domains;

  MovedDomains(DomainRepository domains) {
    this.domains = domains;
  }

  /** Reads {@code new.example} or {@code https://autodiscover.new.example/…}. */
  public static MoveTarget destination(String text) {
    return text.indexOf(':') < 0
        ? new MoveTarget.ToDomain(DomainName.parse(text))
        : new MoveTarget.ToUrl(DocumentValidator.url(text, HTTPS));
  }

  /** Notes members that a moved domain cannot have, and a target that is not valid. */
  static Optional<MoveTarget> check(DomainDocument document, DocumentValidator checks) {
    String why = "is not for a domain that has moved; leave it out, or leave out movedTo";
    checks.absent("/provider", document.provider(), why);
    checks.absent("/includeSubdomains", document.includeSubdomains(), why);
    if (!document.variables().isEmpty()) {
      checks.add("/variables", why);
    }
    if (!document.login().isEmpty()) {
      checks.add("/login", why);
    }
    return checks.parsed(
        "/movedTo", Optional.ofNullable(document.movedTo()), MovedDomains::destination);
  }

  /** Refuses a move that would send clients in a circle. */
  void requireAnEnd(DomainName start, MoveTarget destination) {
    Set<DomainName> seen = new HashSet<>(Set.of(start));
    Optional<DomainName> next = domainOf(destination);
    while (next.isPresent()) {
      if (!seen.add(next.get())) {
        throw new InvalidDocumentException(
            "/movedTo", "leads back to the domain itself; name where the mailboxes are now");
      }
      next =
          domains
              .find(next.get())
              .flatMap(domain -> Optional.ofNullable(domain.movedTo))
              .flatMap(movedTo -> domainOf(destination(movedTo)));
    }
  }

  private static Optional<DomainName> domainOf(MoveTarget destination) {
    return destination.map(Optional::of, url -> Optional.empty());
  }
}
