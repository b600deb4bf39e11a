package dev.waymark.console.access;

import dev.waymark.console.layout.ConsoleLayout;
import dev.waymark.console.layout.ConsolePage;
import dev.waymark.console.lookup.LookupTemplates;
import dev.waymark.console.probe.LiveProbes;
import dev.waymark.http.ProblemException;
import dev.waymark.pages.QueryParameter;
import dev.waymark.security.Role;
import dev.waymark.security.session.ConsolePath;
import dev.waymark.security.session.Sessions;
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
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The door of the console: a token is shown once, a cookie stands for it then. */
@Path(ConsolePath.ROOT)
public class ConsoleSignInResource {
  public static final String PATH = ConsolePath.ROOT + "/sign-in";

  private static final String NEXT = "next";

  /** A page of the console and its query; nothing that leads to another site. */
  private static final Pattern INSIDE =
      Pattern.compile(
          ConsolePath.ROOT + "(?:/[A-Za-z0-9._~/%-]*)?(?:\\?[\\x21-\\x7E&&[^\"#<>\\\\]]*)?");

  private static final int MAX_NEXT = 2000;

  private final ConsoleLayout console;
  private final Sessions sessions;
  private final LiveProbes probes;

  ConsoleSignInResource(ConsoleLayout console, Sessions sessions, LiveProbes probes) {
    this.console = console;
    this.sessions = sessions;
    this.probes = probes;
  }

  @GET
  @Path("/sign-in")
  @Operation(hidden = true)
  public Response ask(@QueryParam(NEXT) @DefaultValue("") String next) {
    return form(200, next, Optional.empty());
  }

  @POST
  @Path("/sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response signIn(
      @FormParam("token") @DefaultValue("") String token,
      @FormParam(NEXT) @DefaultValue("") String next,
      @CookieParam(Sessions.COOKIE) Optional<String> before,
      @Context HttpServerRequest http) {
    try {
      return sessions
          .open(token, http.remoteAddress().hostAddress())
          .map(id -> enter(id, before, next))
          .orElseGet(() -> form(401, next, Optional.of("This is not a token of this service.")));
    } catch (ProblemException e) {
      return form(e.problem().status(), next, Optional.of(e.problem().detail()));
    }
  }

  private Response enter(String id, Optional<String> before, String next) {
    before.ifPresent(sessions::close);
    return ConsolePage.seeOther(inside(next)).cookie(cookie(id, NewCookie.DEFAULT_MAX_AGE)).build();
  }

  @POST
  @Path("/sign-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(hidden = true)
  public Response signOut(
      @FormParam("csrf") Optional<String> csrf, @CookieParam(Sessions.COOKIE) Optional<String> id) {
    console.requireOurForm(csrf);
    id.ifPresent(sessions::close);
    probes.forget(console.session());
    return ConsolePage.seeOther(PATH).cookie(cookie("", 0)).build();
  }

  private Response form(int status, String next, Optional<String> complaint) {
    return ConsolePage.of(
        status, LookupTemplates.signIn(console.frameForNobody(), inside(next), complaint));
  }

  /**
   * The way to sign in that leads back.
   *
   * @param uri path and query of the page that was asked for
   */
  public static String href(String uri) {
    return inside(uri).equals(ConsolePath.ROOT) ? PATH : PATH + "?" + QueryParameter.of(NEXT, uri);
  }

  /** The page to go to; the first one, where somebody wants to lead us elsewhere. */
  private static String inside(String next) {
    return next.length() <= MAX_NEXT && INSIDE.matcher(next).matches() ? next : ConsolePath.ROOT;
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
