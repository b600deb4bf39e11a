package dev.waymark.catalogue;

import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.audit.ProviderScope;
import dev.waymark.catalogue.change.AdvisoryLock;
import dev.waymark.catalogue.change.CatalogueChanged;
import dev.waymark.catalogue.change.ChangeResult;
import dev.waymark.catalogue.change.Precondition;
import dev.waymark.catalogue.document.DomainDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.StrictJson;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.MoveTarget;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Reads and changes mail domains. */
@ApplicationScoped
public class Domains {
  private final DomainRepository domains;
  private final ProviderRepository providerRows;
  private final Clock clock;
  private final AuditLog audit;
  private final Providers providers;
  private final DomainValidator checks;
  private final MovedDomains moves;
  private final DomainsConfig.Proof proof;
  private final AdvisoryLock nameLock;
  private final Event<CatalogueChanged> changed;

  Domains(
      DomainRepository domains,
      ProviderRepository providerRows,
      Clock clock,
      AuditLog audit,
      Providers providers,
      DomainValidator checks,
      MovedDomains moves,
      DomainsConfig config,
      AdvisoryLock nameLock,
      Event<CatalogueChanged> changed) {
    this.domains = domains;
    this.providerRows = providerRows;
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
    return find(name, ProviderScope.all());
  }

  /** The domain, where it is in the scope; others are treated as missing. */
  @Transactional
  public Optional<StoredDomain> find(DomainName name, ProviderScope scope) {
    return domains.find(name).filter(domain -> isInside(domain, scope)).map(StoredDomain::of);
  }

  /**
   * Domains in the order of their names.
   *
   * @param typed prefix of their names, in any letter case
   * @param provider their provider; empty for all in the scope
   * @param after only names after this one
   */
  @Transactional
  public List<StoredDomain> list(
      String typed, Optional<ProviderId> provider, ProviderScope scope, String after, int limit) {
    String prefix = typed.toLowerCase(Locale.ROOT);
    ProviderScope wanted =
        provider.map(id -> ProviderScope.of(Set.of(id.text()))).orElse(ProviderScope.all());
    // One range of an index for each provider: all at once, PostgreSQL would rather walk through a
    // million names of others.
    Stream<Domain> found =
        scope
            .within(wanted)
            .providers()
            .map(
                ids ->
                    ids.stream()
                        .flatMap(
                            id -> domains.page(prefix, Optional.of(id), after, limit).stream()))
            .orElseGet(() -> domains.page(prefix, Optional.empty(), after, limit).stream());
    return found
        .sorted(Comparator.comparing(domain -> domain.name))
        .limit(limit)
        .map(StoredDomain::of)
        .toList();
  }

  /**
   * Creates or changes a domain.
   *
   * @throws InvalidDocumentException where it cannot be served with this provider and these
   *     variables
   * @throws ChangeRejectedException where it belongs to a provider outside of the token's scope
   */
  @Transactional
  public ChangeResult<StoredDomain> put(
      DomainName name, DomainDocument document, Precondition expectation, Change change) {
    requireInside(document, change.scope());
    DomainValidator.requireRegistrable(name);
    // There is no row yet that two creators of the same domain could wait for.
    nameLock.take(name.ascii());
    DomainDocument accepted =
        document.movedTo() == null ? served(name, document) : moved(name, document);
    Optional<Domain> stored = domains.locked(name);
    requireWritable(name, stored, change.scope());
    expectation.check(stored.stream().mapToLong(domain -> domain.version).findFirst());
    Optional<String> before = stored.map(Domains::json);
    Domain domain = stored.orElseGet(() -> newDomain(name));
    boolean newlyTrusted = trust(domain, change);
    String after = StrictJson.write(accepted);
    if (before.filter(after::equals).isPresent() && !newlyTrusted) {
      return new ChangeResult<>(ChangeResult.Outcome.UNCHANGED, StoredDomain.of(domain));
    }
    domain.provider = accepted.provider();
    domain.movedTo = accepted.movedTo();
    domain.variables = accepted.variables();
    domain.login = accepted.login();
    domain.includeSubdomains = accepted.subdomains();
    domain.version++;
    domain.updatedAt = clock.instant();
    domains.persist(domain);
    audit.record(change, "domain.put", name.ascii(), before, Optional.of(after));
    changed.fire(new CatalogueChanged());
    return new ChangeResult<>(
        before.isEmpty() ? ChangeResult.Outcome.CREATED : ChangeResult.Outcome.CHANGED,
        StoredDomain.of(domain));
  }

  /**
   * Deletes a domain.
   *
   * @throws ChangeRejectedException where it does not exist
   */
  @Transactional
  public void delete(DomainName name, Precondition expectation, Change change) {
    Domain domain =
        domains
            .locked(name)
            .filter(stored -> isInside(stored, change.scope()))
            .orElseThrow(
                () ->
                    new ChangeRejectedException(
                        ChangeRejectedException.Reason.NOT_FOUND, "There is no such domain."));
    expectation.check(OptionalLong.of(domain.version));
    domains.delete(domain);
    audit.record(
        change, "domain.delete", name.ascii(), Optional.of(json(domain)), Optional.empty());
    changed.fire(new CatalogueChanged());
  }

  /** Requires a provider in the scope; a moved domain has none and needs a token for all. */
  private static void requireInside(DomainDocument document, ProviderScope scope) {
    if (document.movedTo() != null) {
      scope.requireAll();
    }
    Optional.ofNullable(document.provider()).ifPresent(scope::requireForWriting);
  }

  private void requireWritable(DomainName name, Optional<Domain> stored, ProviderScope scope) {
    if (stored.isEmpty()) {
      requireParentInside(name, scope);
    } else if (!isInside(stored.get(), scope)) {
      throw new ChangeRejectedException(
          ChangeRejectedException.Reason.FORBIDDEN,
          "This token cannot change the domain; it belongs to another provider.");
    }
  }

  /** A new name below a domain that answers for its subdomains would take it from that one. */
  private void requireParentInside(DomainName name, ProviderScope scope) {
    List<String> parents = name.parents().stream().map(DomainName::ascii).toList();
    Optional<Domain> parent = domains.longestWithSubdomains(parents);
    if (parent.isPresent() && !isInside(parent.get(), scope)) {
      throw new ChangeRejectedException(
          ChangeRejectedException.Reason.FORBIDDEN,
          "This token cannot register the domain; a parent domain belongs to another provider.");
    }
  }

  private Domain newDomain(DomainName name) {
    Domain domain = new Domain();
    domain.name = name.ascii();
    domain.createdAt = clock.instant();
    return domain;
  }

  static boolean isInside(Domain domain, ProviderScope scope) {
    return scope.includes(Optional.ofNullable(domain.provider));
  }

  /** Marks a new domain as verified where this change needs no proof; true where it did. */
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
            published ->
                DomainValidator.requireFit(published.document(), name, document.variables()));
    return document;
  }

  private DomainDocument moved(DomainName name, DomainDocument document) {
    MoveTarget destination = DomainValidator.moved(document);
    moves.requireAnEnd(name, destination);
    return DomainDocument.moved(destination);
  }

  /** A revision published between our check and our commit would not have seen this domain. */
  private void lockAgainstPublishing(ProviderId provider) {
    if (!providerRows.lockAgainstPublishing(provider)) {
      throw new InvalidDocumentException("/provider", "there is no such provider");
    }
  }

  private static String json(Domain domain) {
    return StrictJson.write(domain.document());
  }
}
