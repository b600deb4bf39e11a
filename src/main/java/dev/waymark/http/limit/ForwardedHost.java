package dev.waymark.http.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Replaces the host of requests by the one that a trusted proxy received, the last in {@code
 * X-Forwarded-Host}.
 *
 * <p>Not {@code quarkus.http.proxy}: Quarkus 3.33 takes the first element of each header, which the
 * client may have written, and never answers a request with an empty {@code X-Forwarded-For}.
 */
@ApplicationScoped
public class ForwardedHost {
  private static final String HEADER = "X-Forwarded-Host";

  /** After {@code RequestFilter} and before {@link RequestLimits}. */
  private static final int ORDER = 950;

  private final TrustedProxies proxies;

  ForwardedHost(TrustedProxies proxies) {
    this.proxies = proxies;
  }

  void onRequests(@Observes Filters filters) {
    if (!proxies.isEmpty()) {
      filters.register(this::replace, ORDER);
    }
  }

  private void replace(RoutingContext context) {
    HttpServerRequest request = context.request();
    List<String> forwarded = request.headers().getAll(HEADER);
    if (!forwarded.isEmpty() && proxies.include(ClientAddresses.peer(request))) {
      String all = forwarded.get(forwarded.size() - 1);
      request.headers().set(HttpHeaders.HOST, all.substring(all.lastIndexOf(',') + 1).strip());
    }
    context.next();
  }
}
