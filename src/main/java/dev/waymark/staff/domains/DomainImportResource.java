package dev.waymark.staff.domains;

import dev.waymark.imports.BulkImport;
import dev.waymark.imports.ImportReport;
import dev.waymark.operations.CurrentCaller;
import dev.waymark.security.Role;
import dev.waymark.staff.BodyType;
import dev.waymark.staff.ChangeReason;
import dev.waymark.worker.RunsOn;
import dev.waymark.worker.Work;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports many domains at once. */
@Path("/api/v1/domains/import")
@Tag(name = "Domains")
@SecurityRequirement(name = "token")
@Produces(MediaType.APPLICATION_JSON)
public class DomainImportResource {
  private static final String NDJSON = "application/x-ndjson";
  private static final String CSV = "text/csv";

  private final BulkImport bulk;
  private final CurrentCaller caller;

  DomainImportResource(BulkImport bulk, CurrentCaller caller) {
    this.bulk = bulk;
    this.caller = caller;
  }

  @POST
  @RunsOn(Work.IMPORT)
  @Consumes({NDJSON, CSV})
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(
      operationId = "importDomains",
      summary = "Creates or changes any number of domains",
      description =
          "A line of NDJSON is what PUT takes with the name beside it; CSV has a header with the"
              + " columns domain, provider, includeSubdomains and var.NAME. Each line is checked as"
              + " PUT would; bad lines are reported and change nothing, of several lines with one"
              + " domain the first counts, and the good ones are stored all together or, where the"
              + " import fails, not at all: 409 if a provider was published or deleted meanwhile. The same"
              + " file again changes nothing. Lines have at most 64 KiB; the file may have any size.")
  @APIResponse(
      responseCode = "200",
      description = "Result of the lines; all may be rejected",
      content =
          @Content(
              schema = @Schema(implementation = ImportReport.class),
              example = DomainImportExample.DOMAINS))
  @APIResponse(responseCode = "409")
  public ImportReport post(
      @RequestBody(
              content = {
                @Content(
                    mediaType = NDJSON,
                    schema = @Schema(type = SchemaType.STRING),
                    example = DomainImportExample.NDJSON),
                @Content(
                    mediaType = CSV,
                    schema = @Schema(type = SchemaType.STRING),
                    example = DomainImportExample.CSV)
              })
          InputStream body,
      @Context HttpHeaders headers) {
    caller.scope().requireAll();
    return BodyType.is(CSV, headers)
        ? bulk.csv(body, caller.change(ChangeReason.of(headers)))
        : bulk.ndjson(body, caller.change(ChangeReason.of(headers)));
  }
}
