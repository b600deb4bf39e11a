package dev.waymark.staff.providers;

import dev.waymark.ispdb.FileReport;
import dev.waymark.ispdb.IspdbImport;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Providers from files of the ISPDB. */
@Path("/api/v1/providers/import")
@Tag(name = "Providers")
@SecurityRequirement(name = "token")
@Produces(MediaType.APPLICATION_JSON)
public class ProviderImportResource {
  private static final String ZIP = "application/zip";
  private static final String ONE_FILE = "(the body)";

  private final IspdbImport ispdb;
  private final CurrentCaller caller;

  ProviderImportResource(IspdbImport ispdb, CurrentCaller caller) {
    this.ispdb = ispdb;
    this.caller = caller;
  }

  /** Results of an import, one for each file. */
  @Schema(name = "ImportedProviders")
  public record ImportReport(List<FileReport> files) {}

  @POST
  @RunsOn(Work.IMPORT)
  @Consumes({MediaType.APPLICATION_XML, ZIP})
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(
      operationId = "importProviders",
      summary = "Imports files of the ISPDB (clientConfig documents)",
      description =
          "One file as XML, or many in a zip archive (10,000 entries, 1 MiB each, 64 MiB unpacked,"
              + " 32 MiB packed). Each file is stored and published as a whole or not at all, and"
              + " the response reports its result; the same file again changes nothing. Domains"
              + " that belong to another provider stay there.")
  @APIResponse(
      responseCode = "200",
      description = "Result of each file; some may have been refused",
      content =
          @Content(
              schema = @Schema(implementation = ImportReport.class),
              example = ImportExample.PROVIDERS))
  public ImportReport post(
      @RequestBody(
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_XML,
                    schema = @Schema(type = SchemaType.STRING),
                    example = ImportExample.CLIENT_CONFIG),
                @Content(
                    mediaType = ZIP,
                    schema = @Schema(type = SchemaType.STRING, format = "binary"))
              })
          InputStream body,
      @Context HttpHeaders headers) {
    caller.scope().requireAll();
    if (BodyType.is(ZIP, headers)) {
      return new ImportReport(ispdb.archive(body, caller.change(ChangeReason.of(headers))));
    }
    return new ImportReport(
        List.of(ispdb.file(ONE_FILE, body, caller.change(ChangeReason.of(headers)))));
  }
}
