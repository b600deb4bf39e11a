package dev.waymark.security.session;

import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Refuses forms that were not made for the current session.
 *
 * <p>Not quarkus-rest-csrf: that verifies every unsafe request of the service, whatever its path,
 * and so refuses the forms of one-time links and, with its verification off, every request without
 * its cookie; and its token outlives the session.
 */
class CsrfTokenFilter {
  /** Name of the hidden field. */
  private static final String FIELD = "csrf";

  private final CurrentToken token;

  CsrfTokenFilter(CurrentToken token) {
    this.token = token;
  }

  @CsrfTokenRequired
  @ServerRequestFilter
  @WithFormRead // url-encoded and multipart; only of resources with the annotation
  public void check(ResteasyReactiveContainerRequestContext context) {
    if (!SameOrigin.SAFE.contains(context.getMethod()) && !isOurs(context)) {
      throw new ProblemException(
          ProblemType.FORBIDDEN,
          "This form is from an earlier session, or from another site. Go back, reload the page and"
              + " try again.");
    }
  }

  private boolean isOurs(ResteasyReactiveContainerRequestContext context) {
    ResteasyReactiveRequestContext request =
        (ResteasyReactiveRequestContext) context.getServerRequestContext();
    Object presented = request.getFormParameter(FIELD, true, false);
    return presented instanceof String text
        && token.session().filter(session -> session.ownsCsrfToken(text)).isPresent();
  }
}
