package dev.waymark.catalogue;

import dev.waymark.audit.ProviderScope;
import dev.waymark.catalogue.document.ProviderId;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Stored providers. */
@ApplicationScoped
class ProviderRepository implements PanacheRepositoryBase<Provider, String> {

  Optional<Provider> find(ProviderId id) {
    return findByIdOptional(id.text());
  }

  /** The provider, locked against other changes until the transaction ends. */
  Optional<Provider> locked(ProviderId id) {
    return findByIdOptional(id.text(), LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * Locks the provider against publishing until the transaction ends; false where it is missing.
   */
  boolean lockAgainstPublishing(ProviderId id) {
    return findByIdOptional(id.text(), LockModeType.PESSIMISTIC_READ).isPresent();
  }

  Provider add(ProviderId id) {
    Provider provider = new Provider();
    provider.id = id.text();
    persist(provider);
    return provider;
  }

  /** Providers after an id, in the order of their ids. */
  List<Provider> list(ProviderScope scope, String after, int limit) {
    PanacheQuery<Provider> found =
        scope.isAll()
            ? find("id > ?1 order by id", after)
            : find("id > ?1 and id in ?2 order by id", after, scope.providers().orElseThrow());
    return found.page(0, limit).list();
  }
}
