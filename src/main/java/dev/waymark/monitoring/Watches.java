package dev.waymark.monitoring;

import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.finding.ChangeRejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The monitored providers, and the state of their services. */
@ApplicationScoped
public class Watches {
  private final EntityManager entities;
  private final Providers providers;
  private final AuditLog audit;
  private final Clock clock;

  Watches(EntityManager entities, Providers providers, AuditLog audit, Clock clock) {
    this.entities = entities;
    this.providers = providers;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Returns the state of a provider's services.
   *
   * @throws ChangeRejectedException if there is no such provider
   */
  @Transactional
  public WatchState of(ProviderId id) {
    if (providers.head(id).isEmpty()) {
      throw new ChangeRejectedException(
          ChangeRejectedException.Reason.NOT_FOUND, "There is no such provider.");
    }
    Optional<WatchedProvider> watched =
        Optional.ofNullable(entities.find(WatchedProvider.class, id.text()));
    return new WatchState(
        id,
        watched.map(provider -> provider.nextAt),
        watched.flatMap(provider -> Optional.ofNullable(provider.lookedAt)),
        endpoints(id).stream().map(WatchedService::of).toList());
  }

  /**
   * Starts to monitor a provider at once, or stops and forgets the state of its services.
   *
   * @throws ChangeRejectedException if there is no such provider
   */
  @Transactional
  public WatchState set(ProviderId id, boolean enabled, Change change) {
    providers.lock(id);
    WatchState before = of(id);
    if (before.enabled() == enabled) {
      return before;
    }
    if (enabled) {
      WatchedProvider watched = new WatchedProvider();
      watched.provider = id.text();
      watched.nextAt = clock.instant();
      entities.persist(watched);
    } else {
      endpoints(id).forEach(entities::remove);
      entities.flush();
      entities.remove(entities.find(WatchedProvider.class, id.text()));
    }
    audit.record(
        change,
        enabled ? "watch.begin" : "watch.end",
        id.text(),
        Optional.empty(),
        Optional.empty());
    entities.flush();
    return of(id);
  }

  private List<WatchedEndpoint> endpoints(ProviderId id) {
    return entities
        .createQuery(
            "from WatchedEndpoint where provider = :provider order by protocol, host, port, mode",
            WatchedEndpoint.class)
        .setParameter("provider", id.text())
        .getResultList();
  }
}
