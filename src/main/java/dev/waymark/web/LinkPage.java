package dev.waymark.web;

import dev.waymark.finding.UnavailableException;
import dev.waymark.mail.Language;
import dev.waymark.operations.links.SetupLinkTarget;
import dev.waymark.operations.links.SetupLinks;
import dev.waymark.pages.Assets;
import dev.waymark.pages.HtmlPage;
import dev.waymark.pages.WebConfig;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/**
 * Page behind a one-time link. Mail scanners and link previews open links before the reader does,
 * but press no buttons: a GET changes nothing and shows no address.
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
    LinkRequest visit = LinkRequest.of(text, http);
    try {
      return visit
          .code()
          .flatMap(links::peek)
          .map(invitation -> button(visit.preferring(invitation.language())))
          .orElseGet(() -> gone(visit));
    } catch (UnavailableException e) {
      return unavailable(visit, e);
    }
  }

  @POST
  @Operation(hidden = true)
  public Response open(@PathParam("code") String text, @Context HttpServerRequest http) {
    LinkRequest visit = LinkRequest.of(text, http);
    try {
      return visit
          .code()
          .flatMap(links::redeem)
          .map(invitation -> setupPage(visit, invitation))
          .orElseGet(() -> gone(visit));
    } catch (UnavailableException e) {
      return unavailable(visit, e);
    }
  }

  private Response button(LinkRequest visit) {
    return HtmlPage.PUBLIC.of(
        200, Templates.link(frame(visit), visit.href(visit.chosen())), visit.language());
  }

  private static Response setupPage(LinkRequest visit, SetupLinkTarget invitation) {
    Optional<Language> language = visit.chosen().or(invitation::language);
    SetupQuery question =
        new SetupQuery(Optional.of(invitation.address().text()), Optional.empty(), language);
    return HtmlPage.seeOther(question.href()).header("Referrer-Policy", "no-referrer").build();
  }

  private Response gone(LinkRequest visit) {
    return HtmlPage.PUBLIC.of(
        410, Templates.gone(frame(visit), "", Optional.empty()), visit.language());
  }

  private Response unavailable(LinkRequest visit, UnavailableException e) {
    LOG.warnf("503 behind a setup link: %s", e.getMessage());
    return UnavailablePage.of(frame(visit), visit.href(visit.chosen()));
  }

  private PageLayout frame(LinkRequest visit) {
    return PageLayout.of(
        visit.language(),
        visit.chosen(),
        language -> visit.href(Optional.of(language)),
        config,
        assets);
  }
}
