package dev.waymark.console.lookup;

import dev.waymark.console.layout.ConsoleFrame;
import dev.waymark.console.layout.ConsoleLayout;
import dev.waymark.console.layout.Section;
import dev.waymark.http.QueryString;
import dev.waymark.mail.Language;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.pages.HtmlPage;
import dev.waymark.pages.TypedAddress;
import dev.waymark.security.Role;
import dev.waymark.security.session.ConsolePath;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Looks up an address or a domain, and shows everything known about it. */
@Path(ConsolePath.ROOT)
public class LookupPage {
  private static final String QUERY = "q";

  private final ConsoleLayout console;
  private final LookupAssembler lookUps;

  LookupPage(ConsoleLayout console, LookupAssembler lookUps) {
    this.console = console;
    this.lookUps = lookUps;
  }

  @GET
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(hidden = true)
  public Response get(@Context HttpServerRequest http) {
    Optional<String> typed;
    try {
      typed = QueryString.of(http.query()).value(QUERY).filter(text -> !text.isBlank());
    } catch (InvalidValueException e) {
      return form(400, "", Optional.of(e.reason()));
    }
    return typed.map(this::answer).orElseGet(() -> form(200, "", Optional.empty()));
  }

  private Response answer(String typed) {
    try {
      LookupQuery sought = LookupQuery.parse(typed);
      return lookUps
          .of(sought)
          .map(known -> page(200, sought.text(), Optional.of(known)))
          .orElseGet(() -> page(404, sought.text(), Optional.empty()));
    } catch (InvalidValueException e) {
      return form(400, TypedAddress.again(typed).orElse(""), Optional.of(e.reason()));
    }
  }

  private Response form(int status, String typed, Optional<String> complaint) {
    return HtmlPage.CONSOLE.of(
        status, LookupTemplates.lookUp(console.frame(Section.LOOK_UP), typed, complaint));
  }

  private Response page(int status, String typed, Optional<LookupView> known) {
    ConsoleFrame frame = console.frame(Section.LOOK_UP);
    return HtmlPage.CONSOLE.of(
        status,
        known
            .map(all -> LookupTemplates.known(frame, all, ReplyPage.languages(Language.EN)))
            .orElseGet(() -> LookupTemplates.unknown(frame, typed)));
  }
}
