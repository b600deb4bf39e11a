package dev.waymark.monitoring;

import dev.waymark.catalogue.document.ProviderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a provider is watched, and how its services are doing.
 *
 * @param nextAt when it is looked at next; absent where it is not watched
 * @param lookedAt when it was looked at last
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
