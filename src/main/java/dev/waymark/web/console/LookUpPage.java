package dev.waymark.web.console;

import dev.waymark.security.ConsolePath;
import dev.waymark.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One field for an address or a domain, and everything that is known of it. */
@Path(ConsolePath.ROOT)
public class LookUpPage {
  private final Console console;

  LookUpPage(Console console) {
    this.console = console;
  }

  @GET
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(hidden = true)
  public Response get() {
    return ConsolePage.of(200, ConsoleTemplates.lookUp(console.frame(Section.LOOK_UP)));
  }
}
