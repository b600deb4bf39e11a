package dev.waymark.staff.clients;

import dev.waymark.catalogue.document.StrictJson;
import dev.waymark.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells what every mail client makes of a document or of recorded answers. */
@Path("/api/v1/clients/simulate")
@Tag(name = "Clients")
@SecurityRequirement(name = "token")
@Produces(MediaType.APPLICATION_JSON)
public class SimulationResource {

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(
      operationId = "simulateClients",
      summary = "Tells what every mail client makes of a document or of recorded answers",
      description =
          "Nothing is sent, looked up or stored: models of the clients read what the request"
              + " contains. A client gets the document at the first URL that it asks for this kind;"
              + " everything else answers 404.")
  @APIResponseSchema(
      value = SimulationView.class,
      responseCode = "200",
      responseDescription = "The result of every client")
  public SimulationView simulate(
      @RequestBody(content = @Content(schema = @Schema(implementation = SimulationRequest.class)))
          byte[] body) {
    SimulationRequest request =
        StrictJson.readForm(body, SimulationRequest.class).require(SimulationErrors::in);
    return SimulationView.of(request.run());
  }
}
