package dev.waymark.catalogue;

import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.audit.ProviderScope;
import dev.waymark.catalogue.change.AdvisoryLock;
import dev.waymark.catalogue.change.CatalogueChanged;
import dev.waymark.catalogue.change.ChangeResult;
import dev.waymark.catalogue.change.Precondition;
import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.StrictJson;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.mail.address.DomainName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Providers and their revisions. Every change holds the lock on its provider's row. */
@ApplicationScoped
public class Providers {
  private final ProviderRepository providers;
  private final RevisionRepository revisions;
  private final PublicationRepository publications;
  private final AttachedDomains attachedDomains;
  private final AdvisoryLock nameLock;
  private final Clock clock;
  private final AuditLog audit;
  private final Event<CatalogueChanged> changed;

  Providers(
      ProviderRepository providers,
      RevisionRepository revisions,
      PublicationRepository publications,
      AttachedDomains attachedDomains,
      AdvisoryLock nameLock,
      Clock clock,
      AuditLog audit,
      Event<CatalogueChanged> changed) {
    this.providers = providers;
    this.revisions = revisions;
    this.publications = publications;
    this.attachedDomains = attachedDomains;
    this.nameLock = nameLock;
    this.clock = clock;
    this.audit = audit;
    this.changed = changed;
  }

  /** Returns true where any provider is stored. */
  @Transactional
  public boolean any() {
    return providers.count() > 0;
  }

  /** The published revision. */
  @Transactional
  public Optional<StoredProvider> published(ProviderId id) {
    return publications.current(id).map(current -> stored(id, current.revision));
  }

  /** The newest revision, published or not. */
  @Transactional
  public Optional<StoredProvider> head(ProviderId id) {
    return providers.find(id).map(provider -> stored(id, provider.head));
  }

  /** The first domains by name that belong to a provider. */
  @Transactional
  public List<DomainName> domains(ProviderId id, int limit) {
    return attachedDomains.names(id, limit);
  }

  /** Providers after an id, in the order of their ids; each with its newest revision. */
  @Transactional
  public List<StoredProvider> list(ProviderScope scope, String after, int limit) {
    return providers.list(scope, after, limit).stream()
        .map(provider -> stored(new ProviderId(provider.id), provider.head))
        .toList();
  }

  /**
   * Stores a document as a new revision, unless it is the newest one already.
   *
   * @param publish whether clients get it from now on; otherwise it is a draft
   * @throws ChangeRejectedException where it was changed since the caller read it, or where an
   *     attached domain could not be served any more
   */
  @Transactional
  public ChangeResult<StoredProvider> put(
      ProviderId id,
      ProviderDocument document,
      Precondition expectation,
      boolean publish,
      Change change) {
    Provider provider = lockedOrNew(id);
    OptionalLong stored =
        provider.head == 0 ? OptionalLong.empty() : OptionalLong.of(provider.version);
    Optional<StoredProvider> before =
        stored.isEmpty() ? Optional.empty() : Optional.of(stored(id, provider.head));
    String json = StrictJson.write(document);
    boolean sameDocument = before.map(StoredProvider::json).filter(json::equals).isPresent();
    boolean alreadyOut =
        before
            .flatMap(head -> asOptional(head.published()))
            .filter(n -> n == provider.head)
            .isPresent();
    if (sameDocument && (alreadyOut || !publish)) {
      return new ChangeResult<>(ChangeResult.Outcome.UNCHANGED, before.orElseThrow());
    }
    expectation.checkStated(stored);
    if (!sameDocument) {
      revisions.add(provider, json, change, clock.instant());
    }
    if (publish) {
      requirePublishable(provider, document, change);
      publish(provider, provider.head, document, change);
    }
    audit.record(
        change,
        publish ? "provider.publish" : "provider.draft",
        id.text(),
        before.map(StoredProvider::json),
        Optional.of(json));
    return new ChangeResult<>(
        stored.isEmpty() ? ChangeResult.Outcome.CREATED : ChangeResult.Outcome.CHANGED,
        stored(id, provider.head));
  }

  /**
   * Publishes a stored revision; an earlier one to roll back.
   *
   * @throws ChangeRejectedException where there is no such revision, the provider was changed since
   *     the caller read it, or an attached domain could not be served any more
   */
  @Transactional
  public ChangeResult<StoredProvider> publish(
      ProviderId id, int n, Precondition expectation, Change change) {
    Provider provider = requireLocked(id);
    expectation.check(OptionalLong.of(provider.version));
    ProviderDocument document = requirePublishable(id, n, change);
    Optional<StoredProvider> before = published(id);
    if (before.filter(current -> current.revision() == n).isPresent()) {
      return new ChangeResult<>(ChangeResult.Outcome.UNCHANGED, stored(id, provider.head));
    }
    provider.version++;
    publish(provider, n, document, change);
    audit.record(
        change,
        "provider.publish",
        id.text(),
        before.map(StoredProvider::json),
        Optional.of(stored(id, n).json()));
    return new ChangeResult<>(ChangeResult.Outcome.CHANGED, stored(id, provider.head));
  }

  /**
   * The newest revision of a provider, after checking the precondition.
   *
   * @throws ChangeRejectedException where there is no such provider, or the precondition fails
   */
  @Transactional
  public StoredProvider requireHead(ProviderId id, Precondition expectation) {
    StoredProvider head = head(id).orElseThrow(Providers::missing);
    expectation.check(OptionalLong.of(head.version()));
    return head;
  }

  /**
   * The document of a revision, after checking that this change could publish it now.
   *
   * @throws ChangeRejectedException where there is no such revision, an attached domain could not
   *     be served, or the change may not bring what is new in it
   */
  @Transactional
  public ProviderDocument requirePublishable(ProviderId id, int n, Change change) {
    if (revisions.find(id, n).isEmpty()) {
      throw new ChangeRejectedException(
          ChangeRejectedException.Reason.NOT_FOUND, "There is no such revision.");
    }
    ProviderDocument document = stored(id, n).document();
    requirePublishable(providers.find(id).orElseThrow(), document, change);
    return document;
  }

  private void requirePublishable(Provider provider, ProviderDocument document, Change change) {
    attachedDomains.check(new ProviderId(provider.id), document);
    MxSuffixes.requireKnown(provider, document.mxSuffixes(), change);
  }

  /**
   * Deletes a provider with all its revisions.
   *
   * @throws ChangeRejectedException where it does not exist or domains belong to it
   */
  @Transactional
  public void delete(ProviderId id, Precondition expectation, Change change) {
    Provider provider = requireLocked(id);
    expectation.check(OptionalLong.of(provider.version));
    attachedDomains.checkNone(id);
    String before = stored(id, provider.head).json();
    providers.delete(provider);
    audit.record(change, "provider.delete", id.text(), Optional.of(before), Optional.empty());
    changed.fire(new CatalogueChanged());
  }

  /**
   * Locks the provider against other changes until the transaction ends, if it is unchanged.
   *
   * @param seen the version that the caller read; empty where it did not exist
   * @throws ChangeRejectedException where it was changed or deleted since
   */
  @Transactional
  public void lock(ProviderId id, OptionalLong seen) {
    Optional<Provider> provider = providers.locked(id);
    OptionalLong now = provider.stream().mapToLong(current -> current.version).findFirst();
    if (!now.equals(seen)) {
      throw new ChangeRejectedException(
          ChangeRejectedException.Reason.STALE,
          "It was changed while its servers were probed, and nothing was published; try again.");
    }
  }

  /** Locks the provider against other changes until the transaction ends. */
  @Transactional
  public void lock(ProviderId id) {
    Optional<Provider> unused = providers.locked(id);
  }

  private Provider lockedOrNew(ProviderId id) {
    // There is no row yet that two creators of the same provider could wait for.
    nameLock.take("provider " + id.text());
    return providers.locked(id).orElseGet(() -> providers.add(id));
  }

  private Provider requireLocked(ProviderId id) {
    return providers.locked(id).orElseThrow(Providers::missing);
  }

  private static ChangeRejectedException missing() {
    return new ChangeRejectedException(
        ChangeRejectedException.Reason.NOT_FOUND, "There is no such provider.");
  }

  private void publish(Provider provider, int n, ProviderDocument document, Change change) {
    publications.replace(new ProviderId(provider.id), n, change, clock.instant());
    MxSuffixes.replace(provider, document.mxSuffixes());
    changed.fire(new CatalogueChanged());
  }

  private StoredProvider stored(ProviderId id, int n) {
    Revision revision = revisions.find(id, n).orElseThrow();
    OptionalInt published =
        publications.current(id).stream().mapToInt(current -> current.revision).findFirst();
    Provider provider = providers.find(id).orElseThrow();
    return new StoredProvider(id, n, revision.document, published, provider.version);
  }

  private static Optional<Integer> asOptional(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }
}
