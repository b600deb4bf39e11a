package dev.waymark.http.limit;

import dev.waymark.http.CachePolicy;
import dev.waymark.http.Problem;
import dev.waymark.http.ProblemType;
import dev.waymark.http.RetryAfter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Refuses requests to public URLs over the limits of their source, before any work is done. */
@ApplicationScoped
public class RequestLimits {
  private static final Logger LOG = Logger.getLogger(RequestLimits.class);

  /** After {@code RequestFilter}, which unifies the letter case of paths. */
  private static final int ORDER = 900;

  private static final int COSTLY_SHARE = 10;

  private final ClientAddresses clients;
  private final SourceLimiter requests;
  private final SourceLimiter costly;
  private final AtomicBoolean warned = new AtomicBoolean();

  RequestLimits(LimitsConfig config, ClientAddresses clients, Clock clock) {
    this.clients = clients;
    this.requests =
        new SourceLimiter(config, Allowance.perSecond(config.burst(), config.rate()), clock);
    this.costly =
        new SourceLimiter(
            config,
            Allowance.perSecond(
                Math.max(1, config.burst() / COSTLY_SHARE),
                Math.max(1, config.rate() / COSTLY_SHARE)),
            clock);
  }

  void onRequests(@Observes Filters filters) {
    filters.register(this::check, ORDER);
  }

  private void check(RoutingContext context) {
    Optional<Duration> wait =
        switch (RequestKind.of(context.normalizedPath())) {
          case STAFF -> Optional.empty();
          case PUBLIC -> requests.take(clients.of(context.request()));
          case COSTLY -> costly.take(clients.of(context.request()));
        };
    wait.ifPresentOrElse(time -> refuse(context, time), context::next);
  }

  private void refuse(RoutingContext context, Duration wait) {
    if (clients.isThroughUnknownProxy(context.request()) && !warned.getAndSet(true)) {
      LOG.warn(
          "Requests over the limit come with X-Forwarded-For. If there is a proxy in front, set"
              + " WAYMARK_HTTP_TRUSTED_PROXIES to its address; all its clients are one source"
              + " now.");
    }
    HttpServerResponse response =
        context
            .response()
            .setStatusCode(ProblemType.TOO_MANY_REQUESTS.status())
            .putHeader(RetryAfter.HEADER, RetryAfter.seconds(wait))
            .putHeader("Cache-Control", CachePolicy.NONE.header());
    if (!context.normalizedPath().startsWith("/api/")) {
      // Mail clients parse every body; an empty one cannot be mistaken for a document.
      response.end();
      return;
    }
    response.putHeader("Content-Type", Problem.MEDIA_TYPE);
    Problem problem =
        Problem.of(ProblemType.TOO_MANY_REQUESTS, "Your address sends too many requests; wait.");
    response.end(Json.encode(problem));
  }
}
