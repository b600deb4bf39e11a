package dev.waymark.http.worker;

import dev.waymark.worker.RunsOn;
import dev.waymark.worker.Work;
import dev.waymark.worker.WorkerPools;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Sends requests for blocking resources to the pool for their kind of work. The framework's own
 * pool is one for all requests; its handler for blocking resources leaves a request where it is if
 * that thread may block (RESTEasy Reactive 3.33, {@code BlockingHandler}).
 */
class PoolFilter {
  private final WorkerPools pools;

  PoolFilter(WorkerPools pools) {
    this.pools = pools;
  }

  /** Runs after authentication and after the body has arrived. */
  @ServerRequestFilter(nonBlocking = true, priority = 2)
  public void dispatch(ResteasyReactiveContainerRequestContext context, RoutingContext routing) {
    ResteasyReactiveRequestContext request =
        (ResteasyReactiveRequestContext) context.getServerRequestContext();
    RuntimeResource resource = request.getTarget();
    if (resource == null || resource.getLazyMethod().isNonBlocking) {
      return;
    }
    RunsOn said = resource.getLazyMethod().getMethod().getAnnotation(RunsOn.class);
    Work work = said == null ? workAt(routing.normalizedPath()) : said.value();
    request.suspend();
    request.resume(new PooledRequest(request, pools.of(work)));
  }

  private static Work workAt(String path) {
    return path.startsWith("/api/") || path.startsWith("/console") ? Work.STAFF : Work.PAGE;
  }
}
