package dev.waymark.console.layout;

import dev.waymark.http.Problem;
import dev.waymark.pages.HtmlPage;
import dev.waymark.security.session.ConsolePath;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Renders problem documents as pages for browsers. */
class ConsoleErrorPage {
  private final ConsoleLayout console;

  ConsoleErrorPage(ConsoleLayout console) {
    this.console = console;
  }

  @ServerResponseFilter
  public void show(RoutingContext context, ContainerResponseContext response) {
    if (response.getStatus() < 400
        || !ConsolePath.includes(context.normalizedPath())
        || response.getEntity() instanceof String) {
      return;
    }
    // A browser would prompt for a password.
    response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
    HtmlPage.CONSOLE.protect(response.getHeaders());
    if (response.getStatus() == 401) {
      askToSignIn(context.request(), response);
    } else {
      explain(context, response);
    }
  }

  private void askToSignIn(HttpServerRequest request, ContainerResponseContext response) {
    response.setEntity(null);
    if (request.getHeader("HX-Request") != null) {
      // Replaces the whole page, not the part that htmx loads.
      response.getHeaders().putSingle("HX-Redirect", ConsolePath.SIGN_IN);
    } else if (request.method().name().equals("GET") && wantsPage(request)) {
      response.setStatus(303);
      response
          .getHeaders()
          .putSingle(HttpHeaders.LOCATION, SignInPath.of(String.valueOf(request.uri())));
    }
  }

  private static boolean wantsPage(HttpServerRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept == null || !accept.contains(MediaType.SERVER_SENT_EVENTS);
  }

  private void explain(RoutingContext context, ContainerResponseContext response) {
    Problem problem =
        response.getEntity() instanceof Problem known ? known : unexplained(response.getStatus());
    response.setEntity(
        // Without a matching resource the user has not been authenticated.
        LayoutTemplates.error(
                context.user() == null ? console.signedOutFrame() : console.frame(),
                title(problem),
                detail(problem, response.getStatus()))
            .render(),
        null,
        MediaType.valueOf(HtmlPage.MEDIA_TYPE));
  }

  private static Problem unexplained(int status) {
    return new Problem("", status == 404 ? "Page not found" : "", status, "", List.of());
  }

  private static String title(Problem problem) {
    return problem.title().isEmpty() ? "Request failed" : problem.title();
  }

  private static String detail(Problem problem, int status) {
    if (status == 403 && problem.detail().isEmpty()) {
      return "Sign in with a token that has the required role.";
    }
    return problem.detail();
  }
}
