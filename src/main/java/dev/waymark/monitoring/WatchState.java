package dev.waymark.monitoring;

import dev.waymark.catalogue.document.ProviderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The monitoring of a provider, and the state of its services.
 *
 * @param nextAt the time of the next probe; absent if it is not monitored
 * @param lookedAt the time of the last probe
 * @param services in the order of protocol, host, port and mode
 */
public record WatchState(
    ProviderId provider,
    Optional<Instant> nextAt,
    Optional<Instant> lookedAt,
    List<WatchedService> services) {

  public WatchState {
    services = List.copyOf(services);
  }

  public boolean enabled() {
    return nextAt.isPresent();
  }
}
