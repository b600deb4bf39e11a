package dev.waymark.console.imports;

import dev.waymark.audit.Change;
import dev.waymark.console.form.Administrator;
import dev.waymark.console.form.FormFields;
import dev.waymark.console.layout.ConsoleLayout;
import dev.waymark.console.layout.Section;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.pages.HtmlPage;
import dev.waymark.security.Role;
import dev.waymark.security.session.ConsolePath;
import dev.waymark.security.session.CsrfTokenRequired;
import dev.waymark.worker.RunsOn;
import dev.waymark.worker.Work;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Uploads files with providers or domains, and shows the progress of imports. */
@Path(ConsolePath.IMPORT)
@CsrfTokenRequired
public class ImportPage {
  private final ConsoleLayout console;
  private final Administrator administrator;
  private final ImportJobs jobs;

  ImportPage(ConsoleLayout console, Administrator administrator, ImportJobs jobs) {
    this.console = console;
    this.administrator = administrator;
    this.jobs = jobs;
  }

  @GET
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(hidden = true)
  public Response ask() {
    administrator.scope().requireAll();
    return form(200, "", Optional.empty());
  }

  private Response form(int status, String reason, Optional<String> complaint) {
    return HtmlPage.CONSOLE.of(
        status, ImportTemplates.importForm(console.frame(Section.IMPORT), reason, complaint));
  }

  @POST
  @RunsOn(Work.IMPORT)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(hidden = true)
  public Response start(@RestForm Optional<String> reason, @RestForm @Nullable FileUpload file)
      throws IOException {
    administrator.scope().requireAll();
    String typed = reason.orElse("");
    if (file == null || file.fileName() == null || file.fileName().isEmpty()) {
      return form(400, typed, Optional.of("Choose a file."));
    }
    try {
      Change change =
          administrator.change(new FormFields(Map.of(Administrator.REASON, List.of(typed))));
      ImportJob job =
          jobs.start(
              ImportJobs.Kind.of(file.fileName()), file.fileName(), file.uploadedFile(), change);
      return HtmlPage.seeOther(ConsolePath.IMPORT + "/" + job.id()).build();
    } catch (InvalidValueException e) {
      return form(400, typed, Optional.of(e.reason()));
    }
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(hidden = true)
  public Response show(@PathParam("id") String id) {
    administrator.scope().requireAll();
    ImportJob job =
        jobs.find(id)
            .orElseThrow(
                () ->
                    new ChangeRejectedException(
                        ChangeRejectedException.Reason.NOT_FOUND,
                        "This instance has no such import; see the audit for changes that were"
                            + " stored."));
    return HtmlPage.CONSOLE.of(200, ImportTemplates.importJob(console.frame(Section.IMPORT), job));
  }
}
