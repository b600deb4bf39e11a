package dev.waymark.catalogue;

import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.audit.ProviderScope;
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
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Providers and their revisions. Every change holds the lock on its provider's row. */
@ApplicationScoped
public class Providers {
  private final EntityManager entities;
  private final Clock clock;
  private final AuditLog audit;
  private final AttachedDomains attachedDomains;
  private final MxSuffixes mxSuffixes;
  private final Event<CatalogueChanged> changed;

  Providers(
      EntityManager entities,
      Clock clock,
      AuditLog audit,
      AttachedDomains attachedDomains,
      MxSuffixes mxSuffixes,
      Event<CatalogueChanged> changed) {
    this.entities = entities;
    this.clock = clock;
    this.audit = audit;
    this.attachedDomains = attachedDomains;
    this.mxSuffixes = mxSuffixes;
    this.changed = changed;
  }

  /** The published revision. */
  @Transactional
  public Optional<StoredProvider> published(ProviderId id) {
    return publication(id).map(current -> stored(id, current.revision));
  }

  /** The newest revision, published or not. */
  @Transactional
  public Optional<StoredProvider> head(ProviderId id) {
    return Optional.ofNullable(entities.find(Provider.class, id.text()))
        .map(provider -> stored(id, provider.head));
  }

  /** The first domains by name that belong to a provider. */
  @Transactional
  public List<DomainName> domains(ProviderId id, int limit) {
    return attachedDomains.names(id, limit);
  }

  /** Providers after an id, in the order of their ids; each with its newest revision. */
  @Transactional
  public List<StoredProvider> list(ProviderScope scope, String after, int limit) {
    TypedQuery<Provider> query =
        entities
            .createQuery(
                "from Provider where id > :after"
                    + (scope.isAll() ? "" : " and id in :ids")
                    + " order by id",
                Provider.class)
            .setParameter("after", after)
            .setMaxResults(limit);
    scope.providers().ifPresent(ids -> query.setParameter("ids", ids));
    return query.getResultList().stream()
        .map(provider -> stored(new ProviderId(provider.id), provider.head))
        .toList();
  }

  /**
   * Stores a document as a new revision, unless it is the newest one already.
   *
   * @param publish whether clients get it from now on; otherwise it is a draft
   * @throws ChangeRejectedException where somebody else changed it meanwhile, or where an attached
   *     domain could not be served any more
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
      addRevision(provider, json, change);
    }
    if (publish) {
      requirePublishable(id, document, change);
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
   * Publishes a revision that is stored, also one from before: that is how to roll back.
   *
   * @throws ChangeRejectedException where there is no such revision, somebody else changed the
   *     provider meanwhile, or an attached domain could not be served any more
   */
  @Transactional
  public ChangeResult<StoredProvider> publish(
      ProviderId id, int n, Precondition expectation, Change change) {
    Provider provider = entities.find(Provider.class, id.text(), LockModeType.PESSIMISTIC_WRITE);
    if (provider == null) {
      throw new ChangeRejectedException(
          ChangeRejectedException.Reason.NOT_FOUND, "There is no such provider.");
    }
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
   * The newest revision of a provider that is as the caller expects.
   *
   * @throws ChangeRejectedException where it is not
   */
  @Transactional
  public StoredProvider requireHead(ProviderId id, Precondition expectation) {
    StoredProvider head =
        head(id)
            .orElseThrow(
                () ->
                    new ChangeRejectedException(
                        ChangeRejectedException.Reason.NOT_FOUND, "There is no such provider."));
    expectation.check(OptionalLong.of(head.version()));
    return head;
  }

  /**
   * The document of a revision that could be published as things are now, by whoever asks for it.
   *
   * @throws ChangeRejectedException where there is no such revision, an attached domain could not
   *     be served, or the change may not bring what is new in it
   */
  @Transactional
  public ProviderDocument requirePublishable(ProviderId id, int n, Change change) {
    if (entities.find(Revision.class, new Revision.Key(id.text(), n)) == null) {
      throw new ChangeRejectedException(
          ChangeRejectedException.Reason.NOT_FOUND, "There is no such revision.");
    }
    ProviderDocument document = stored(id, n).document();
    requirePublishable(id, document, change);
    return document;
  }

  private void requirePublishable(ProviderId id, ProviderDocument document, Change change) {
    attachedDomains.check(id, document);
    mxSuffixes.requireKnown(id, document.mxSuffixes(), change);
  }

  /**
   * Deletes a provider with all its revisions.
   *
   * @throws ChangeRejectedException where it does not exist or domains belong to it
   */
  @Transactional
  public void delete(ProviderId id, Precondition expectation, Change change) {
    Provider provider = entities.find(Provider.class, id.text(), LockModeType.PESSIMISTIC_WRITE);
    if (provider == null) {
      throw new ChangeRejectedException(
          ChangeRejectedException.Reason.NOT_FOUND, "There is no such provider.");
    }
    expectation.check(OptionalLong.of(provider.version));
    attachedDomains.checkNone(id);
    String before = stored(id, provider.head).json();
    entities.remove(provider);
    audit.record(change, "provider.delete", id.text(), Optional.of(before), Optional.empty());
    changed.fire(new CatalogueChanged());
  }

  /**
   * Lets nobody else change the provider until the transaction ends, if it is as somebody saw it.
   *
   * @param seen its version then; empty where it did not exist
   * @throws ChangeRejectedException where it was changed or deleted since
   */
  @Transactional
  public void lock(ProviderId id, OptionalLong seen) {
    lock(id);
    Provider provider = entities.find(Provider.class, id.text());
    OptionalLong now = provider == null ? OptionalLong.empty() : OptionalLong.of(provider.version);
    if (!now.equals(seen)) {
      throw new ChangeRejectedException(
          ChangeRejectedException.Reason.STALE,
          "It was changed while its servers were looked at, and nothing was published; try again.");
    }
  }

  /** Lets nobody else change the provider until the transaction ends. */
  @Transactional
  public void lock(ProviderId id) {
    entities.find(Provider.class, id.text(), LockModeType.PESSIMISTIC_WRITE);
  }

  private Provider lockedOrNew(ProviderId id) {
    entities
        .createNativeQuery("insert into provider (id) values (:id) on conflict do nothing")
        .setParameter("id", id.text())
        .executeUpdate();
    return entities.find(Provider.class, id.text(), LockModeType.PESSIMISTIC_WRITE);
  }

  private void addRevision(Provider provider, String json, Change change) {
    Revision revision = new Revision();
    revision.provider = provider.id;
    revision.n = provider.head + 1;
    revision.document = json;
    revision.actor = change.actor();
    revision.reason = change.reason().orElse(null);
    revision.createdAt = clock.instant();
    entities.persist(revision);
    provider.head = revision.n;
    provider.version++;
    entities.flush();
  }

  private void publish(Provider provider, int n, ProviderDocument document, Change change) {
    publication(new ProviderId(provider.id))
        .ifPresent(current -> current.supersededAt = clock.instant());
    entities.flush();
    Publication publication = new Publication();
    publication.provider = provider.id;
    publication.revision = n;
    publication.actor = change.actor();
    publication.reason = change.reason().orElse(null);
    publication.publishedAt = clock.instant();
    entities.persist(publication);
    mxSuffixes.replace(new ProviderId(provider.id), document.mxSuffixes());
    changed.fire(new CatalogueChanged());
  }

  private Optional<Publication> publication(ProviderId id) {
    return entities
        .createQuery(
            "from Publication where provider = :provider and supersededAt is null",
            Publication.class)
        .setParameter("provider", id.text())
        .getResultStream()
        .findFirst();
  }

  private StoredProvider stored(ProviderId id, int n) {
    Revision revision = entities.find(Revision.class, new Revision.Key(id.text(), n));
    OptionalInt published =
        publication(id).stream().mapToInt(current -> current.revision).findFirst();
    Provider provider = entities.find(Provider.class, id.text());
    return new StoredProvider(id, n, revision.document, published, provider.version);
  }

  private static Optional<Integer> asOptional(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }
}
