package dev.waymark.monitoring;

import dev.waymark.catalogue.document.ProviderId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;

/** The rows of monitored providers. */
@ApplicationScoped
class WatchedProviders implements PanacheRepositoryBase<WatchedProvider, String> {

  /** Locks the row of a provider until the transaction ends. */
  Optional<WatchedProvider> lock(ProviderId id) {
    return findByIdOptional(id.text(), LockModeType.PESSIMISTIC_WRITE);
  }

  /** Locks the row of the provider that has waited longest for its probe, if one is due. */
  Optional<WatchedProvider> lockDue(Instant now) {
    return find("nextAt <= ?1 order by nextAt, provider", now)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }
}
