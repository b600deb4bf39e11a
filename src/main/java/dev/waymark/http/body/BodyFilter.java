package dev.waymark.http.body;

import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Reads the bodies of requests, after authentication and before a thread is taken. The framework
 * alone would read them on a thread of its only pool, for as long as a client likes.
 */
class BodyFilter {
  /** Methods whose bodies resources read. */
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  private final BodyMemory memory;
  private final Clock clock;

  BodyFilter(BodyMemory memory, Clock clock) {
    this.memory = memory;
    this.clock = clock;
  }

  @ServerRequestFilter(nonBlocking = true, priority = 1)
  public void read(ResteasyReactiveContainerRequestContext context, RoutingContext routing) {
    if (!WITH_BODY.contains(routing.request().method().name())) {
      return;
    }
    ResteasyReactiveRequestContext request =
        (ResteasyReactiveRequestContext) context.getServerRequestContext();
    BodyRule rule = BodyRule.of(routing.normalizedPath());
    switch (rule.reading()) {
      case SOON, LATER -> new ArrivingBody(request, routing, rule, memory).await();
      case STREAM ->
          request.setInputStream(new PacedInputStream(request.getInputStream(), routing, clock));
      case NEVER -> {}
    }
  }
}
