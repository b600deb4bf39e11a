package dev.waymark.catalogue;

import dev.waymark.audit.Change;
import dev.waymark.catalogue.document.ProviderId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Stored publications; of each provider at most one is not superseded. */
@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<Publication, Long> {

  Optional<Publication> current(ProviderId id) {
    return find("provider = ?1 and supersededAt is null", id.text()).firstResultOptional();
  }

  /** Publishes a revision in place of the current one. */
  void replace(ProviderId id, int n, Change change, Instant now) {
    current(id).ifPresent(current -> current.supersededAt = now);
    flush();
    Publication publication = new Publication();
    publication.provider = id.text();
    publication.revision = n;
    publication.actor = change.actor();
    publication.reason = change.reason().orElse(null);
    publication.publishedAt = now;
    persist(publication);
  }
}
