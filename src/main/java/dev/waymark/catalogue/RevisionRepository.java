package dev.waymark.catalogue;

import dev.waymark.audit.Change;
import dev.waymark.catalogue.document.ProviderId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Stored revisions of providers. */
@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<Revision, Revision.Key> {

  Optional<Revision> find(ProviderId id, int n) {
    return findByIdOptional(new Revision.Key(id.text(), n));
  }

  /** Adds the newest revision of a provider. */
  void add(Provider provider, String json, Change change, Instant now) {
    Revision revision = new Revision();
    revision.provider = provider.id;
    revision.n = provider.head + 1;
    revision.document = json;
    revision.actor = change.actor();
    revision.reason = change.reason().orElse(null);
    revision.createdAt = now;
    persist(revision);
    provider.head = revision.n;
    provider.version++;
    flush();
  }
}
