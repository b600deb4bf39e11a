package dev.waymark.console.access;

import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.console.form.Administrator;
import dev.waymark.console.form.FormError;
import dev.waymark.console.form.FormFields;
import dev.waymark.console.form.FormTime;
import dev.waymark.console.form.TypedFields;
import dev.waymark.console.layout.ConsoleLayout;
import dev.waymark.console.layout.Section;
import dev.waymark.mail.address.SafeText;
import dev.waymark.pages.HtmlPage;
import dev.waymark.security.Role;
import dev.waymark.security.session.ConsolePath;
import dev.waymark.security.session.CsrfTokenRequired;
import dev.waymark.security.token.NewToken;
import dev.waymark.security.token.NewTokenRequest;
import dev.waymark.security.token.Tokens;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Lists, creates and revokes tokens. */
@Path(ConsolePath.TOKENS)
@CsrfTokenRequired
public class TokensPage {
  private static final String EXPIRES = "expiresAt";
  private static final String PROVIDERS = "providers";

  private final ConsoleLayout console;
  private final Administrator administrator;
  private final Tokens tokens;
  private final Clock clock;

  TokensPage(ConsoleLayout console, Administrator administrator, Tokens tokens, Clock clock) {
    this.console = console;
    this.administrator = administrator;
    this.tokens = tokens;
    this.clock = clock;
  }

  @GET
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(hidden = true)
  public Response list(@QueryParam("after") @DefaultValue("") String after) {
    administrator.scope().requireAll();
    return list(
        200,
        SafeText.require(after),
        new TypedFields(Map.of("role", "support"), List.of()),
        Optional.empty());
  }

  private Response list(int status, String after, TypedFields fields, Optional<FormError> error) {
    return HtmlPage.CONSOLE.of(
        status,
        AccessTemplates.tokens(
            console.frame(Section.TOKENS),
            TokenList.of(tokens.list(after, TokenList.SIZE + 1), fields, error)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(hidden = true)
  public Response create(MultivaluedMap<String, String> sent) {
    FormFields form = new FormFields(sent);
    administrator.scope().requireAll();
    return FormError.attempt(() -> created(form), error -> again(form, error));
  }

  private Response created(FormFields form) {
    NewToken grant =
        new NewTokenRequest(
                form.text("name"),
                form.text("role"),
                form.text(EXPIRES).map(FormTime::instant),
                form.text(PROVIDERS).map(ids -> Stream.of(ids.split("[\\s,]+")).toList()))
            .grant(clock.instant(), ProviderId::problem);
    Tokens.Created made = tokens.create(grant, administrator.change(form));
    // No redirect: the token is shown only once and must not be stored to survive one.
    return HtmlPage.CONSOLE.of(
        201, AccessTemplates.tokenMade(console.frame(Section.TOKENS), grant.name(), made.text()));
  }

  private Response again(FormFields form, FormError error) {
    Map<String, String> values =
        Map.of(
            "name",
            form.typed("name"),
            "role",
            form.typed("role"),
            EXPIRES,
            form.typed(EXPIRES),
            PROVIDERS,
            form.typed(PROVIDERS));
    return list(error.status(), "", new TypedFields(values, error.findings()), Optional.of(error));
  }

  @POST
  @Path("/{id}/revoke")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(hidden = true)
  public Response revoke(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    FormFields form = new FormFields(sent);
    administrator.scope().requireAll();
    tokens.revoke(SafeText.require(id), administrator.change(form));
    return HtmlPage.seeOther(ConsolePath.TOKENS).build();
  }
}
