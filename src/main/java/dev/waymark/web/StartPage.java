package dev.waymark.web;

import dev.waymark.pages.Assets;
import dev.waymark.pages.HtmlPage;
import dev.waymark.pages.WebConfig;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Start page of the setup, with the address field. */
@Path("/")
@NonBlocking
public class StartPage {
  private final WebConfig config;
  private final Assets assets;

  StartPage(WebConfig config, Assets assets) {
    this.config = config;
    this.assets = assets;
  }

  @GET
  @Operation(hidden = true)
  public Response get(@Context HttpServerRequest http) {
    PageRequest visit = PageRequest.of(http);
    PageLayout frame = PageLayout.of(visit.language(), visit.question(), config, assets);
    return HtmlPage.PUBLIC.of(200, Templates.start(frame, "", Optional.empty()), visit.language());
  }
}
