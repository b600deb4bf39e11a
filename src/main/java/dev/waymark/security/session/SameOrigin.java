package dev.waymark.security.session;

import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Rejects requests of other sites' pages to the console. The cookie does not go with such requests
 * ({@code SameSite=Strict}), and forms carry a secret of their session; this also protects the
 * sign-in, where there is no session yet.
 */
class SameOrigin {
  static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @ServerRequestFilter
  public void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (ConsolePath.includes(context.normalizedPath())
        && !SAFE.contains(request.method().name())
        && !isOurs(request)) {
      throw new ProblemException(
          ProblemType.FORBIDDEN,
          "The request comes from a page of another site, or not from a browser.");
    }
  }

  /** Checks the headers of the browser; every browser in use sends one of the two. */
  private static boolean isOurs(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader("Sec-Fetch-Site"))
        .map("same-origin"::equals)
        .orElseGet(
            () ->
                Optional.ofNullable(request.getHeader("Origin"))
                    .filter(origin -> hasAuthority(origin, request.getHeader("Host")))
                    .isPresent());
  }

  /** A proxy may have ended TLS, so the schemes may differ. */
  private static boolean hasAuthority(String origin, String host) {
    return origin.matches("https?://[^/?#@]+")
        && origin.substring(origin.indexOf("//") + 2).equalsIgnoreCase(host);
  }
}
