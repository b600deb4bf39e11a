package dev.waymark.staff.providers;

import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.StoredProvider;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.ispdb.IspdbExport;
import dev.waymark.operations.CurrentCaller;
import dev.waymark.security.Role;
import dev.waymark.staff.Preconditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A provider as a file of the ISPDB. */
@Path("/api/v1/providers/{id}/autoconfig.xml")
@Tag(name = "Providers")
@SecurityRequirement(name = "token")
@Produces(MediaType.APPLICATION_XML)
public class ProviderExportResource {
  private final Providers providers;
  private final IspdbExport ispdb;
  private final CurrentCaller caller;

  ProviderExportResource(Providers providers, IspdbExport ispdb, CurrentCaller caller) {
    this.providers = providers;
    this.ispdb = ispdb;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(
      operationId = "exportProvider",
      summary = "Exports the published document in the format of the ISPDB",
      description =
          "With its placeholders, all services, and the id it was imported with; an import of it"
              + " changes nothing. The first 10,000 of its domains are in it where the document"
              + " needs no variables. links.password and links.support have no element there.")
  @APIResponse(
      responseCode = "200",
      description = "A clientConfig document",
      headers = @Header(name = "ETag", ref = "ETag"),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_XML,
              schema = @Schema(type = SchemaType.STRING),
              example = ImportExample.CLIENT_CONFIG))
  public Response get(@PathParam("id") String id) {
    StoredProvider stored =
        providers
            .published(caller.provider(id))
            .orElseThrow(
                () ->
                    new ChangeRejectedException(
                        ChangeRejectedException.Reason.NOT_FOUND,
                        "There is no such provider, or it has published nothing."));
    return Response.ok(ispdb.export(stored), MediaType.APPLICATION_XML_TYPE)
        .tag(Preconditions.tag(stored.revision()))
        .build();
  }
}
