package dev.waymark.monitoring;

import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.finding.ChangeRejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** The monitored providers, and the state of their services. */
@ApplicationScoped
public class Watches {
  private final WatchedProviders watched;
  private final WatchedEndpoints endpoints;
  private final Providers providers;
  private final AuditLog audit;
  private final Clock clock;

  Watches(
      WatchedProviders watched,
      WatchedEndpoints endpoints,
      Providers providers,
      AuditLog audit,
      Clock clock) {
    this.watched = watched;
    this.endpoints = endpoints;
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
    Optional<WatchedProvider> row = watched.findByIdOptional(id.text());
    return new WatchState(
        id,
        row.map(provider -> provider.nextAt),
        row.flatMap(provider -> Optional.ofNullable(provider.lookedAt)),
        endpoints.of(id).stream().map(WatchedService::of).toList());
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
      WatchedProvider row = new WatchedProvider();
      row.provider = id.text();
      row.nextAt = clock.instant();
      watched.persist(row);
    } else {
      // The rows of the endpoints first: they refer to the provider's.
      endpoints.delete("provider", id.text());
      watched.deleteById(id.text());
    }
    audit.record(
        change,
        enabled ? "watch.begin" : "watch.end",
        id.text(),
        Optional.empty(),
        Optional.empty());
    watched.flush();
    return of(id);
  }
}
