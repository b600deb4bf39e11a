package dev.waymark.http.limit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;

/** Source of the current request. */
@RequestScoped
public class CurrentSource {
  private final CurrentVertxRequest current;
  private final ClientAddresses clients;

  public CurrentSource(CurrentVertxRequest current, ClientAddresses clients) {
    this.current = current;
    this.clients = clients;
  }

  /** Returns the address of the client. */
  public String address() {
    return clients.of(current.getCurrent().request());
  }
}
