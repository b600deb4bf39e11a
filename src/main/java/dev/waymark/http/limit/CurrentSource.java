package dev.waymark.http.limit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Source of the current request. */
@RequestScoped
public class CurrentSource {
  private final CurrentVertxRequest current;
  private final ClientAddresses clients;

  public CurrentSource(CurrentVertxRequest current, ClientAddresses clients) {
    this.current = current;
    this.clients = clients;
  }

  /** Returns the address of the client; empty outside of a request. */
  public Optional<String> address() {
    return Optional.ofNullable(current.getCurrent()).map(context -> clients.of(context.request()));
  }
}
