package dev.waymark.monitoring;

import dev.waymark.catalogue.document.ProviderId;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The rows of monitored endpoints. */
@ApplicationScoped
class WatchedEndpoints implements PanacheRepository<WatchedEndpoint> {

  /** Returns the endpoints of a provider, sorted. */
  List<WatchedEndpoint> of(ProviderId id) {
    return list("provider = ?1 order by protocol, host, port, mode", id.text());
  }
}
