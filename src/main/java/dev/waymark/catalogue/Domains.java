package dev.waymark.catalogue;

import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.mail.Destination;
import dev.waymark.mail.DomainName;
import dev.waymark.mail.InvalidDocument;
import dev.waymark.mail.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The mail domains and what is particular to each. */
@ApplicationScoped
public class Domains {
  private final EntityManager entities;
  private final Clock clock;
  private final AuditLog audit;
  private final Providers providers;
  private final DomainChecks checks;
  private final Moves moves;
  private final DomainsConfig.Proof proof;
  private final NameLock nameLock;
  private final Event<CatalogueChanged> changed;

  Domains(
      EntityManager entities,
      Clock clock,
      AuditLog audit,
      Providers providers,
      DomainChecks checks,
      Moves moves,
      DomainsConfig config,
      NameLock nameLock,
      Event<CatalogueChanged> changed) {
    this.entities = entities;
    this.clock = clock;
    this.audit = audit;
    this.providers = providers;
    this.checks = checks;
    this.moves = moves;
    this.proof = config.verification();
    this.nameLock = nameLock;
    this.changed = changed;
  }

  @Transactional
  public Optional<StoredDomain> find(DomainName name) {
    return Optional.ofNullable(entities.find(Domain.class, name.ascii())).map(StoredDomain::of);
  }

  /**
   * Domains in the order of their names.
   *
   * @param prefix what their names start with
   * @param provider whose they are; empty for all
   * @param after only names after this one
   */
  @Transactional
  public List<StoredDomain> list(
      String prefix, Optional<ProviderId> provider, String after, int limit) {
    return entities
        .createQuery(
            "from Domain where name > :after and name >= :prefix and name < :end"
                + " and (cast(:provider as string) is null or provider = :provider) order by name",
            Domain.class)
        .setParameter("after", after)
        .setParameter("prefix", prefix)
        .setParameter("end", prefix + '\u007f')
        .setParameter("provider", provider.map(ProviderId::text).orElse(null))
        .setMaxResults(limit)
        .getResultStream()
        .map(StoredDomain::of)
        .toList();
  }

  /**
   * Creates or changes a domain.
   *
   * @throws InvalidDocument where it cannot be served with this provider and these variables
   */
  @Transactional
  public Saved<StoredDomain> put(
      DomainName name, DomainDocument document, Expectation expectation, Change change) {
    DomainChecks.requireRegistrable(name);
    // There is no row yet that two creators of the same domain could wait for.
    nameLock.take(name.ascii());
    DomainDocument accepted =
        document.movedTo() == null ? served(name, document) : moved(name, document);
    Domain domain = entities.find(Domain.class, name.ascii(), LockModeType.PESSIMISTIC_WRITE);
    expectation.check(domain == null ? OptionalLong.empty() : OptionalLong.of(domain.version));
    Optional<String> before = Optional.ofNullable(domain).map(Domains::json);
    if (domain == null) {
      domain = new Domain();
      domain.name = name.ascii();
      domain.createdAt = clock.instant();
    }
    boolean newlyTrusted = trust(domain, change);
    String after = StrictJson.write(accepted);
    if (before.filter(after::equals).isPresent() && !newlyTrusted) {
      return new Saved<>(Saved.Outcome.UNCHANGED, StoredDomain.of(domain));
    }
    domain.provider = accepted.provider();
    domain.movedTo = accepted.movedTo();
    domain.variables = accepted.variables();
    domain.login = accepted.login();
    domain.includeSubdomains = accepted.subdomains();
    domain.version++;
    domain.updatedAt = clock.instant();
    entities.persist(domain);
    audit.record(change, "domain.put", name.ascii(), before, Optional.of(after));
    changed.fire(new CatalogueChanged());
    return new Saved<>(
        before.isEmpty() ? Saved.Outcome.CREATED : Saved.Outcome.CHANGED, StoredDomain.of(domain));
  }

  /**
   * Deletes a domain.
   *
   * @throws Refusal where it does not exist
   */
  @Transactional
  public void delete(DomainName name, Expectation expectation, Change change) {
    Domain domain = entities.find(Domain.class, name.ascii(), LockModeType.PESSIMISTIC_WRITE);
    if (domain == null) {
      throw new Refusal(Refusal.Reason.NOT_FOUND, "There is no such domain.");
    }
    expectation.check(OptionalLong.of(domain.version));
    entities.remove(domain);
    audit.record(
        change, "domain.delete", name.ascii(), Optional.of(json(domain)), Optional.empty());
    changed.fire(new CatalogueChanged());
  }

  /** Whether this change takes a domain into service that needs no proof of control. */
  private boolean trust(Domain domain, Change change) {
    boolean trusted = proof == DomainsConfig.Proof.OFF || change.isByItself();
    if (domain.verifiedAt != null || !trusted) {
      return false;
    }
    domain.verifiedAt = clock.instant();
    return true;
  }

  private DomainDocument served(DomainName name, DomainDocument document) {
    ProviderId provider = checks.served(document);
    lockAgainstPublishing(provider);
    providers
        .published(provider)
        .ifPresent(
            published -> DomainChecks.requireFit(published.document(), name, document.variables()));
    return document;
  }

  private DomainDocument moved(DomainName name, DomainDocument document) {
    Destination destination = DomainChecks.moved(document);
    moves.requireAnEnd(name, destination);
    return DomainDocument.moved(destination);
  }

  /** A revision published between our check and our commit would not have seen this domain. */
  private void lockAgainstPublishing(ProviderId provider) {
    if (entities.find(Provider.class, provider.text(), LockModeType.PESSIMISTIC_READ) == null) {
      throw new InvalidDocument("/provider", "there is no such provider");
    }
  }

  private static String json(Domain domain) {
    return StrictJson.write(domain.document());
  }
}
