package dev.waymark.staff.links;

import dev.waymark.catalogue.document.StrictJson;
import dev.waymark.operations.CurrentCaller;
import dev.waymark.operations.WelcomeLinks;
import dev.waymark.qr.QrCode;
import dev.waymark.security.Role;
import dev.waymark.staff.ChangeReason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Links for a welcome mail or letter. */
@Path("/api/v1/setup-links")
@Tag(name = "Setup links", description = "One-time links to the setup page of an address")
@SecurityRequirement(name = "token")
@Produces(MediaType.APPLICATION_JSON)
public class SetupLinksResource {
  private final WelcomeLinks links;
  private final CurrentCaller caller;
  private final Clock clock;

  SetupLinksResource(WelcomeLinks links, CurrentCaller caller, Clock clock) {
    this.links = links;
    this.caller = caller;
    this.clock = clock;
  }

  /** A link that was made. */
  @Schema(name = "SetupLink")
  public record SetupLink(
      @Schema(
              description = "Shown only this once; the address is not in it",
              examples = "https://setup.example.net/s/0123456789abcdef0123456789abcdef")
          URI url,
      @Schema(description = "The URL as a QR code: an SVG document", examples = "<svg xmlns=…")
          String qr,
      Instant expiresAt) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(
      operationId = "createSetupLink",
      summary = "Creates a one-time link to the setup page of an address",
      description =
          "For a welcome mail or letter. The link shows a page with a button; the button opens the"
              + " setup page and uses the link up, so programs that scan mail do not. The address is"
              + " stored until the link is used or expires. 503 if WAYMARK_PUBLIC_URL is not set.")
  @APIResponseSchema(
      value = SetupLink.class,
      responseCode = "201",
      responseDescription = "Created; it cannot be shown again")
  @APIResponse(responseCode = "404")
  public Response create(
      @RequestBody(content = @Content(schema = @Schema(implementation = SetupLinkRequest.class)))
          byte[] body,
      @Context HttpHeaders headers) {
    SetupLinkRequest request = StrictJson.read(body, SetupLinkRequest.class);
    Instant end = request.end(clock.instant());
    URI url = links.make(request.invitation(), end, caller.change(ChangeReason.of(headers)));
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(new SetupLink(url, QrCode.of(url.toString()).svg(), end))
        .build();
  }
}
