package dev.waymark.console.lookup;

import dev.waymark.console.layout.ConsoleLayout;
import dev.waymark.console.layout.Section;
import dev.waymark.console.layout.TimestampView;
import dev.waymark.mail.Language;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.operations.WelcomeLinks;
import dev.waymark.operations.links.SetupLinkTarget;
import dev.waymark.pages.HtmlPage;
import dev.waymark.qr.QrCode;
import dev.waymark.security.Role;
import dev.waymark.security.session.ConsolePath;
import dev.waymark.security.session.CsrfTokenRequired;
import dev.waymark.security.session.CurrentToken;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Creates one-time links for welcome mails, with a QR code for letters. */
@Path(ConsolePath.ROOT + "/setup-links")
@CsrfTokenRequired
@RolesAllowed(Role.SUPPORT_WORD)
public class WelcomeLinkResource {
  private final ConsoleLayout console;
  private final WelcomeLinks links;
  private final CurrentToken token;
  private final Clock clock;

  WelcomeLinkResource(ConsoleLayout console, WelcomeLinks links, CurrentToken token, Clock clock) {
    this.console = console;
    this.links = links;
    this.token = token;
    this.clock = clock;
  }

  /**
   * Creates a link, as a part of a page for htmx, else as a page.
   *
   * @throws dev.waymark.mail.address.InvalidValueException if the address is malformed
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response make(
      @FormParam("q") @DefaultValue("") String typed,
      @FormParam("lang") Optional<String> language,
      @HeaderParam("HX-Request") Optional<String> htmx) {
    EmailAddress address = EmailAddress.parse(typed);
    Instant end =
        clock.instant().plus(WelcomeLinks.DEFAULT_LIFETIME).truncatedTo(ChronoUnit.SECONDS);
    String url =
        links
            .make(
                new SetupLinkTarget(address, language.flatMap(Language::ofTag)),
                end,
                token.change(Optional.empty()))
            .toString();
    QrCode code = QrCode.of(url);
    TemplateInstance answer =
        htmx.isPresent()
            ? LookupTemplates.welcomeLink(url, code, TimestampView.of(end))
            : LookupTemplates.welcomeLinkPage(
                console.frame(Section.LOOK_UP), address.text(), url, code, TimestampView.of(end));
    return HtmlPage.CONSOLE.of(200, answer);
  }
}
