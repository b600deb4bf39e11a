package dev.waymark.console.access;

import dev.waymark.console.layout.ConsoleLayout;
import dev.waymark.console.layout.SignInPath;
import dev.waymark.console.probe.LiveProbes;
import dev.waymark.http.ProblemException;
import dev.waymark.http.RetryAfter;
import dev.waymark.http.limit.ClientAddresses;
import dev.waymark.pages.HtmlPage;
import dev.waymark.security.Role;
import dev.waymark.security.session.ConsolePath;
import dev.waymark.security.session.CsrfTokenRequired;
import dev.waymark.security.session.Sessions;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Sign-in with an API token, which a session cookie replaces, and sign-out. */
@Path(ConsolePath.ROOT)
public class ConsoleSignInResource {
  private final ConsoleLayout console;
  private final Sessions sessions;
  private final LiveProbes probes;
  private final ClientAddresses clients;

  ConsoleSignInResource(
      ConsoleLayout console, Sessions sessions, LiveProbes probes, ClientAddresses clients) {
    this.console = console;
    this.sessions = sessions;
    this.probes = probes;
    this.clients = clients;
  }

  @GET
  @Path("/sign-in")
  @Operation(hidden = true)
  public Response ask(@QueryParam(SignInPath.NEXT) @DefaultValue("") String next) {
    return form(200, next, Optional.empty());
  }

  @POST
  @Path("/sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response signIn(
      @FormParam("token") @DefaultValue("") String token,
      @FormParam(SignInPath.NEXT) @DefaultValue("") String next,
      @CookieParam(Sessions.COOKIE) Optional<String> before,
      @Context HttpServerRequest http) {
    try {
      return enter(sessions.open(token, clients.of(http)), before, next);
    } catch (AuthenticationFailedException e) {
      return form(401, next, Optional.of("The token is invalid or has expired."));
    } catch (ProblemException e) {
      return refused(e, next);
    }
  }

  private Response refused(ProblemException e, String next) {
    Response form = form(e.problem().status(), next, Optional.of(e.problem().detail()));
    return e.retryAfter()
        .map(
            wait ->
                Response.fromResponse(form)
                    .header(RetryAfter.HEADER, RetryAfter.seconds(wait))
                    .build())
        .orElse(form);
  }

  private Response enter(String id, Optional<String> before, String next) {
    before.ifPresent(sessions::close);
    return HtmlPage.seeOther(SignInPath.next(next))
        .cookie(cookie(id, NewCookie.DEFAULT_MAX_AGE))
        .build();
  }

  @POST
  @Path("/sign-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(hidden = true)
  @CsrfTokenRequired
  public Response signOut(@CookieParam(Sessions.COOKIE) Optional<String> id) {
    id.ifPresent(sessions::close);
    probes.forget(console.session());
    return HtmlPage.seeOther(ConsolePath.SIGN_IN).cookie(cookie("", 0)).build();
  }

  private Response form(int status, String next, Optional<String> complaint) {
    return HtmlPage.CONSOLE.of(
        status, AccessTemplates.signIn(console.signedOutFrame(), SignInPath.next(next), complaint));
  }

  private static NewCookie cookie(String value, int seconds) {
    return new NewCookie.Builder(Sessions.COOKIE)
        .value(value)
        .path(ConsolePath.ROOT)
        .maxAge(seconds)
        .httpOnly(true)
        .secure(true)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }
}
