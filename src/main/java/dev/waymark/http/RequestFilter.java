package dev.waymark.http;

import dev.waymark.http.body.BodyRule;
import dev.waymark.http.body.RequestBodyDrain;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Prepares every request before its resource, and answers if no other handler did. */
@ApplicationScoped
public class RequestFilter {
  private static final Logger LOG = Logger.getLogger(RequestFilter.class);
  private static final int FIRST = 1000;

  /** Context key of the framework for the limit of a body without {@code Content-Length}. */
  private static final String BODY_LIMIT = "io.quarkus.max-request-size";

  /** The framework serves every file of every web library here; pages use {@code /assets}. */
  private static final String WHOLE_LIBRARIES = "/webjars/";

  /** Paths that clients request in different letter cases, as the resources declare them. */
  private static final List<String> ANY_CASE =
      List.of("/autodiscover/autodiscover.xml", "/autodiscover/autodiscover.json");

  void onRequests(@Observes Filters filters) {
    filters.register(RequestFilter::prepare, FIRST);
  }

  void onFailures(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).failureHandler(RequestFilter::lastResort);
  }

  private static void prepare(RoutingContext context) {
    context.response().putHeader("X-Content-Type-Options", "nosniff");
    context.addEndHandler(
        answered -> {
          if (answered.succeeded()) {
            RequestBodyDrain.discard(context);
          }
        });
    String path = String.valueOf(context.request().path());
    if (path.startsWith(WHOLE_LIBRARIES)) {
      context
          .response()
          .putHeader("Cache-Control", CachePolicy.NONE.header())
          .setStatusCode(404)
          .end();
      return;
    }
    String folded = foldedPath(path);
    if (!folded.equals(path)) {
      String query = context.request().query();
      context.reroute(query == null ? folded : folded + "?" + query);
      return;
    }
    long limit = BodyRule.of(path).limit();
    if (declaredLength(context.request()) > limit) {
      context
          .response()
          .putHeader("Connection", "close")
          .putHeader("Cache-Control", CachePolicy.NONE.header())
          .setStatusCode(413)
          .end();
      return;
    }
    context.put(BODY_LIMIT, limit);
    context.next();
  }

  /** Lower-cases the fixed part of a path; the rest may contain an address. */
  static String foldedPath(String path) {
    for (String fixed : ANY_CASE) {
      if (path.regionMatches(true, 0, fixed, 0, fixed.length())) {
        return fixed + path.substring(fixed.length());
      }
    }
    return path;
  }

  private static long declaredLength(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    // The HTTP decoder rejects other values; 18 digits fit a long.
    return length == null || !length.matches("[0-9]{1,18}") ? 0 : Long.parseLong(length);
  }

  /** Replaces the framework's last handler, which logs the URI and with it the address. */
  private static void lastResort(RoutingContext context) {
    if (context.response().ended() || context.response().closed()) {
      return;
    }
    int status = context.statusCode() < 400 ? 500 : context.statusCode();
    if (status >= 500) {
      UUID id = UUID.randomUUID();
      LOG.errorf(
          context.failure(), "%d %s: error %s", (Object) status, RouteTemplates.of(context), id);
    }
    context
        .response()
        .putHeader("Cache-Control", CachePolicy.NONE.header())
        .setStatusCode(status)
        .end();
  }
}
