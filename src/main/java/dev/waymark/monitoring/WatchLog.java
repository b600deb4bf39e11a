package dev.waymark.monitoring;

import dev.waymark.audit.Change;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.probe.history.ProbeHistory;
import dev.waymark.probe.history.ProbeSubject;
import dev.waymark.probe.report.EndpointFaults;
import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.ProbeResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the schedule of monitored providers, and the results of their probes. */
@ApplicationScoped
class WatchLog {
  private static final Change ITSELF = Change.byItself("watched");

  private final EntityManager entities;
  private final ProbeHistory history;
  private final NotificationOutbox notices;

  WatchLog(EntityManager entities, ProbeHistory history, NotificationOutbox notices) {
    this.entities = entities;
    this.history = history;
    this.notices = notices;
  }

  /**
   * Takes the provider that has waited longest for its probe, and reschedules it first: a probe
   * that fails does not delay other providers.
   *
   * @param next the time at which it is due again
   */
  @Transactional
  Optional<ProviderId> takeDue(Instant now, Instant next) {
    Optional<WatchedProvider> due =
        entities
            .createQuery(
                "from WatchedProvider where nextAt <= :now order by nextAt, provider",
                WatchedProvider.class)
            .setParameter("now", now)
            .setMaxResults(1)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst();
    due.ifPresent(provider -> provider.nextAt = next);
    return due.map(provider -> new ProviderId(provider.provider));
  }

  /** Makes a provider due again whose probe could not start. */
  @Transactional
  void putBack(ProviderId id, Instant due) {
    locked(id).ifPresent(provider -> provider.nextAt = due);
  }

  /**
   * Stores the outcome of a probe together with the notifications about it. A result that changed a
   * state goes into the history.
   */
  @Transactional
  void keep(ProviderId id, ProbeResult result, Instant at) {
    Optional<WatchedProvider> watched = locked(id);
    if (watched.isEmpty()) {
      return; // the monitoring was turned off meanwhile
    }
    watched.get().lookedAt = at;
    Round round = new Round(known(id));
    EndpointFaults faults = EndpointFaults.countingTimeouts(result.endpoints());
    result.endpoints().forEach(seen -> round.note(id, seen, outcome(faults, seen), at));
    round.withdrawRest();
    WatchEvent event =
        new WatchEvent(
            UUID.randomUUID().toString(),
            at,
            id.text(),
            services(round.failing),
            services(round.recovered),
            services(round.withdrawn));
    if (round.changed) {
      history.keep(ProbeSubject.provider(id.text()), ITSELF.actor(), result);
    }
    if (!event.changesNothing()) {
      notices.add(event, at);
    }
  }

  private Optional<WatchedProvider> locked(ProviderId id) {
    return Optional.ofNullable(
        entities.find(WatchedProvider.class, id.text(), LockModeType.PESSIMISTIC_WRITE));
  }

  private List<WatchedEndpoint> known(ProviderId id) {
    return entities
        .createQuery("from WatchedEndpoint where provider = :provider", WatchedEndpoint.class)
        .setParameter("provider", id.text())
        .getResultList();
  }

  private static Health.Outcome outcome(EndpointFaults faults, EndpointResult seen) {
    if (faults.broken().contains(seen)) {
      return Health.Outcome.BROKEN;
    }
    return faults.inconclusive().contains(seen)
        ? Health.Outcome.INCONCLUSIVE
        : Health.Outcome.WORKS;
  }

  private static List<WatchedService> services(List<WatchedEndpoint> endpoints) {
    return endpoints.stream().map(WatchedService::of).toList();
  }

  /** The changes of one probe. */
  private final class Round {
    private final List<WatchedEndpoint> rest;
    private final List<WatchedEndpoint> failing = new ArrayList<>();
    private final List<WatchedEndpoint> recovered = new ArrayList<>();
    private final List<WatchedEndpoint> withdrawn = new ArrayList<>();
    private boolean changed;

    Round(List<WatchedEndpoint> known) {
      this.rest = new ArrayList<>(known);
    }

    void note(ProviderId id, EndpointResult seen, Health.Outcome outcome, Instant at) {
      WatchedEndpoint endpoint =
          rest.stream()
              .filter(known -> known.is(seen))
              .findFirst()
              .orElseGet(() -> WatchedEndpoint.of(id.text(), seen));
      rest.remove(endpoint);
      Health before = endpoint.health;
      endpoint.note(seen, before.after(outcome, at.isAfter(endpoint.since)), at);
      entities.persist(endpoint);
      if (endpoint.health == before) {
        return;
      }
      changed = true;
      if (endpoint.health == Health.FAILING) {
        failing.add(endpoint);
      } else if (before == Health.FAILING) {
        recovered.add(endpoint);
      }
    }

    /** Forgets services that are not published any more; failing ones are reported as withdrawn. */
    void withdrawRest() {
      for (WatchedEndpoint endpoint : rest) {
        if (endpoint.health == Health.FAILING) {
          withdrawn.add(endpoint);
        }
        entities.remove(endpoint);
      }
    }
  }
}
