package dev.waymark.monitoring;

import dev.waymark.audit.Change;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.probe.history.ProbeHistory;
import dev.waymark.probe.history.ProbeSubject;
import dev.waymark.probe.report.EndpointFaults;
import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.ProbeResult;
import jakarta.enterprise.context.ApplicationScoped;
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

  private final WatchedProviders watched;
  private final WatchedEndpoints endpoints;
  private final ProbeHistory history;
  private final NotificationOutbox notices;

  WatchLog(
      WatchedProviders watched,
      WatchedEndpoints endpoints,
      ProbeHistory history,
      NotificationOutbox notices) {
    this.watched = watched;
    this.endpoints = endpoints;
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
    Optional<WatchedProvider> due = watched.lockDue(now);
    due.ifPresent(provider -> provider.nextAt = next);
    return due.map(provider -> new ProviderId(provider.provider));
  }

  /** Makes a provider due again whose probe could not start. */
  @Transactional
  void putBack(ProviderId id, Instant due) {
    watched.lock(id).ifPresent(provider -> provider.nextAt = due);
  }

  /**
   * Stores the outcome of a probe together with the notifications about it. A result that changed a
   * state goes into the history.
   */
  @Transactional
  void keep(ProviderId id, ProbeResult result, Instant at) {
    Optional<WatchedProvider> row = watched.lock(id);
    if (row.isEmpty()) {
      return; // the monitoring was turned off meanwhile
    }
    row.get().lookedAt = at;
    Round round = new Round(endpoints.of(id));
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
      endpoints.persist(endpoint);
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
        endpoints.delete(endpoint);
      }
    }
  }
}
