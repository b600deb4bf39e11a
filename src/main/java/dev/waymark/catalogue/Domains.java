package dev.waymark.catalogue;

import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.mail.DomainName;
import dev.waymark.mail.Finding;
import dev.waymark.mail.InvalidDocument;
import dev.waymark.mail.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The mail domains and what is particular to each. */
@ApplicationScoped
public class Domains {
  private final EntityManager entities;
  private final Clock clock;
  private final AuditLog audit;
  private final Providers providers;
  private final NameLock nameLock;
  private final Event<CatalogueChanged> changed;

  Domains(
      EntityManager entities,
      Clock clock,
      AuditLog audit,
      Providers providers,
      NameLock nameLock,
      Event<CatalogueChanged> changed) {
    this.entities = entities;
    this.clock = clock;
    this.audit = audit;
    this.providers = providers;
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
    if (PublicSuffixes.contains(name)) {
      throw new InvalidDocument(
          "", "the domain is a public suffix, under which others register names");
    }
    ProviderId provider = provider(document);
    // There is no row yet that two creators of the same domain could wait for.
    nameLock.take(name.ascii());
    lockAgainstPublishing(provider);
    requireFit(providers.published(provider), name, document.variables());
    Domain domain = entities.find(Domain.class, name.ascii(), LockModeType.PESSIMISTIC_WRITE);
    expectation.check(domain == null ? OptionalLong.empty() : OptionalLong.of(domain.version));
    Optional<String> before = Optional.ofNullable(domain).map(Domains::json);
    if (domain == null) {
      domain = new Domain();
      domain.name = name.ascii();
      domain.createdAt = clock.instant();
    }
    String after = StrictJson.write(document);
    if (before.filter(after::equals).isPresent()) {
      return new Saved<>(Saved.Outcome.UNCHANGED, StoredDomain.of(domain));
    }
    domain.provider = provider.text();
    domain.variables = document.variables();
    domain.includeSubdomains = document.subdomains();
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

  private static ProviderId provider(DomainDocument document) {
    List<Finding> findings = new ArrayList<>();
    Checks checks = new Checks(findings);
    return checks
        .parsed("/provider", checks.required("/provider", document.provider()), ProviderId::new)
        .orElseThrow(() -> new InvalidDocument(findings));
  }

  /** A revision published between our check and our commit would not have seen this domain. */
  private void lockAgainstPublishing(ProviderId provider) {
    if (entities.find(Provider.class, provider.text(), LockModeType.PESSIMISTIC_READ) == null) {
      throw new InvalidDocument("/provider", "there is no such provider");
    }
  }

  private static void requireFit(
      Optional<StoredProvider> provider, DomainName name, Map<String, String> variables) {
    List<Finding> findings = new ArrayList<>();
    new Checks(findings).variables(variables);
    if (findings.isEmpty() && provider.isPresent()) {
      Resolution resolution = Resolution.of(provider.get().document(), name, variables);
      for (String variable : resolution.missing()) {
        findings.add(
            new Finding("/variables/" + variable, "is missing; the provider's document needs it"));
      }
      for (Finding finding : resolution.findings()) {
        findings.add(
            new Finding(
                "/variables",
                "do not fit the provider's " + finding.pointer() + ": " + finding.detail()));
      }
    }
    if (!findings.isEmpty()) {
      throw new InvalidDocument(findings);
    }
  }

  private static String json(Domain domain) {
    return StrictJson.write(
        new DomainDocument(domain.provider, domain.variables, domain.includeSubdomains));
  }
}
