package dev.waymark.console.provider;

import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.StoredProvider;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.console.form.Administrator;
import dev.waymark.console.form.FormFields;
import dev.waymark.console.layout.ConsoleLayout;
import dev.waymark.console.layout.Section;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.mail.address.SafeText;
import dev.waymark.pages.HtmlPage;
import dev.waymark.publishing.Revisions;
import dev.waymark.security.Role;
import dev.waymark.security.session.ConsolePath;
import dev.waymark.security.session.CsrfTokenRequired;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Lists providers, and shows each with its history. */
@Path(ConsolePath.PROVIDERS)
@CsrfTokenRequired
public class ProvidersPage {
  /** Completed actions that a page can confirm. */
  private static final Set<String> DONE = Set.of("publish", "draft", "schedule", "unchanged");

  private final ConsoleLayout console;
  private final Administrator administrator;
  private final Providers providers;
  private final Revisions revisions;

  ProvidersPage(
      ConsoleLayout console,
      Administrator administrator,
      Providers providers,
      Revisions revisions) {
    this.console = console;
    this.administrator = administrator;
    this.providers = providers;
    this.revisions = revisions;
  }

  /**
   * Returns the path of a provider's page.
   *
   * @param done action just completed
   */
  static String href(ProviderId id, String done) {
    return ConsolePath.PROVIDERS + "/" + id.text() + "?done=" + done;
  }

  @GET
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(hidden = true)
  public Response list(@QueryParam("after") @DefaultValue("") String after) {
    return list(200, SafeText.require(after), "", Optional.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(hidden = true)
  public Response add(MultivaluedMap<String, String> sent) {
    FormFields form = new FormFields(sent);
    try {
      ProviderId id = administrator.providerToWrite(form.text("id").orElse(""));
      return HtmlPage.seeOther(ConsolePath.PROVIDERS + "/" + id.text() + "/edit").build();
    } catch (InvalidValueException e) {
      return list(400, "", form.typed("id"), Optional.of(e.reason()));
    }
  }

  private Response list(int status, String after, String typed, Optional<String> complaint) {
    return HtmlPage.CONSOLE.of(
        status,
        ProviderTemplates.providers(
            console.frame(Section.PROVIDERS),
            ProviderList.of(
                providers.list(administrator.scope(), after, ProviderList.SIZE + 1),
                typed,
                complaint)));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(hidden = true)
  public Response get(
      @PathParam("id") String text,
      @QueryParam("before") Optional<Integer> before,
      @QueryParam("done") Optional<String> done) {
    ProviderId id = administrator.provider(text);
    StoredProvider shown =
        providers
            .published(id)
            .or(() -> providers.head(id))
            .orElseThrow(
                () ->
                    new ChangeRejectedException(
                        ChangeRejectedException.Reason.NOT_FOUND, "There is no such provider."));
    return HtmlPage.CONSOLE.of(
        200,
        ProviderTemplates.provider(
            console.frame(Section.PROVIDERS),
            ProviderView.of(
                shown,
                providers.domains(id, ProviderView.DOMAINS).stream()
                    .map(domain -> domain.ascii())
                    .toList(),
                revisions.before(id, before.orElse(Integer.MAX_VALUE), ProviderView.SIZE + 1),
                done.filter(DONE::contains))));
  }
}
