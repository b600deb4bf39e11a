package dev.waymark.web;

import dev.waymark.http.Caching;
import dev.waymark.links.Invitation;
import dev.waymark.links.Language;
import dev.waymark.links.SetupLinks;
import dev.waymark.mail.Unavailable;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/**
 * Where a one-time link leads. Scanners and previews get what is in a mail before its reader does;
 * they do not press buttons, so looking changes nothing and shows nobody's address.
 */
@Path("/s/{code}")
public class LinkPage {
  private static final Logger LOG = Logger.getLogger(LinkPage.class);

  private final SetupLinks links;
  private final WebConfig config;
  private final Assets assets;

  LinkPage(SetupLinks links, WebConfig config, Assets assets) {
    this.links = links;
    this.config = config;
    this.assets = assets;
  }

  @GET
  @Operation(hidden = true)
  public Response get(@PathParam("code") String text, @Context HttpServerRequest http) {
    LinkVisit visit = LinkVisit.of(text, http);
    try {
      return visit
          .code()
          .flatMap(links::look)
          .map(invitation -> button(visit.preferring(invitation.language())))
          .orElseGet(() -> gone(visit));
    } catch (Unavailable e) {
      return unavailable(visit, e);
    }
  }

  @POST
  @Operation(hidden = true)
  public Response open(@PathParam("code") String text, @Context HttpServerRequest http) {
    LinkVisit visit = LinkVisit.of(text, http);
    try {
      return visit
          .code()
          .flatMap(links::use)
          .map(invitation -> setupPage(visit, invitation))
          .orElseGet(() -> gone(visit));
    } catch (Unavailable e) {
      return unavailable(visit, e);
    }
  }

  private Response button(LinkVisit visit) {
    return HtmlPage.of(
        200, Templates.link(frame(visit), visit.href(visit.chosen())), visit.language());
  }

  /** A text, not a URI: that the framework would complete with the Host header, whoever sent it. */
  private static Response setupPage(LinkVisit visit, Invitation invitation) {
    Optional<Language> language = visit.chosen().or(invitation::language);
    Question question =
        new Question(Optional.of(invitation.address().text()), Optional.empty(), language);
    return Response.status(Response.Status.SEE_OTHER)
        .header(HttpHeaders.LOCATION, question.href())
        .header(HttpHeaders.CACHE_CONTROL, Caching.PRIVATE.header())
        .header("Referrer-Policy", "no-referrer")
        .build();
  }

  private Response gone(LinkVisit visit) {
    return HtmlPage.of(410, Templates.gone(frame(visit), "", Optional.empty()), visit.language());
  }

  private Response unavailable(LinkVisit visit, Unavailable e) {
    LOG.warnf("503 behind a setup link: %s", e.getMessage());
    return HtmlPage.unavailable(frame(visit), visit.href(visit.chosen()));
  }

  private Frame frame(LinkVisit visit) {
    return Frame.of(
        visit.language(),
        visit.chosen(),
        language -> visit.href(Optional.of(language)),
        config,
        assets);
  }
}
