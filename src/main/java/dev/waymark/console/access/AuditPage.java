package dev.waymark.console.access;

import dev.waymark.audit.AuditFilter;
import dev.waymark.audit.AuditLog;
import dev.waymark.console.form.Administrator;
import dev.waymark.console.layout.ConsoleLayout;
import dev.waymark.console.layout.Section;
import dev.waymark.mail.address.SafeText;
import dev.waymark.pages.HtmlPage;
import dev.waymark.security.Role;
import dev.waymark.security.session.ConsolePath;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Audit of all changes. */
@Path(ConsolePath.AUDIT)
public class AuditPage {
  private final ConsoleLayout console;
  private final Administrator administrator;
  private final AuditLog audit;

  AuditPage(ConsoleLayout console, Administrator administrator, AuditLog audit) {
    this.console = console;
    this.administrator = administrator;
    this.audit = audit;
  }

  @GET
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(hidden = true)
  public Response list(
      @QueryParam("subject") @DefaultValue("") String subject,
      @QueryParam("actor") @DefaultValue("") String actor,
      @QueryParam("action") @DefaultValue("") String action,
      @QueryParam("before") Optional<Long> before) {
    administrator.scope().requireAll();
    AuditList.Filter filter = new AuditList.Filter(subject.strip(), actor.strip(), action.strip());
    return HtmlPage.CONSOLE.of(
        200,
        AccessTemplates.audit(
            console.frame(Section.AUDIT),
            AuditList.of(
                audit.before(
                    before.orElse(Long.MAX_VALUE),
                    new AuditFilter(
                        wanted(filter.subject()), wanted(filter.actor()), wanted(filter.action())),
                    AuditList.SIZE + 1),
                filter)));
  }

  private static Optional<String> wanted(String typed) {
    return Optional.of(SafeText.require(typed)).filter(text -> !text.isEmpty());
  }
}
