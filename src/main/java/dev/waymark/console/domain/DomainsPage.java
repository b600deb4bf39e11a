package dev.waymark.console.domain;

import dev.waymark.audit.Change;
import dev.waymark.catalogue.Domains;
import dev.waymark.catalogue.StoredDomain;
import dev.waymark.catalogue.change.Precondition;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.console.form.Administrator;
import dev.waymark.console.form.FormError;
import dev.waymark.console.form.FormFields;
import dev.waymark.console.form.FormVersion;
import dev.waymark.console.layout.ConsoleLayout;
import dev.waymark.console.layout.Section;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.SafeText;
import dev.waymark.pages.HtmlPage;
import dev.waymark.publishing.CheckedDomains;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Lists domains, and edits each in a form. */
@Path(ConsolePath.DOMAINS)
@CsrfTokenRequired
public class DomainsPage {
  /** Completed actions that a page can confirm. */
  private static final Set<String> DONE = Set.of("saved", "deleted");

  private final ConsoleLayout console;
  private final Administrator administrator;
  private final Domains domains;
  private final CheckedDomains gated;

  DomainsPage(
      ConsoleLayout console, Administrator administrator, Domains domains, CheckedDomains gated) {
    this.console = console;
    this.administrator = administrator;
    this.domains = domains;
    this.gated = gated;
  }

  @GET
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(hidden = true)
  public Response list(
      @QueryParam("prefix") @DefaultValue("") String prefix,
      @QueryParam("provider") @DefaultValue("") String provider,
      @QueryParam("after") @DefaultValue("") String after) {
    return list(
        new DomainList.Filter(SafeText.require(prefix.strip()), provider.strip()),
        SafeText.require(after));
  }

  private Response list(DomainList.Filter filter, String after) {
    boolean isId = filter.provider().isEmpty() || ProviderId.isValid(filter.provider());
    return isId
        ? list(200, found(filter, after), filter, Optional.empty())
        : list(400, List.of(), filter, Optional.of("There is no provider with this id."));
  }

  private List<StoredDomain> found(DomainList.Filter filter, String after) {
    return domains.list(
        filter.prefix(),
        Optional.of(filter.provider()).filter(id -> !id.isEmpty()).map(ProviderId::new),
        administrator.scope(),
        after,
        DomainList.SIZE + 1);
  }

  private Response list(
      int status, List<StoredDomain> found, DomainList.Filter filter, Optional<String> complaint) {
    return HtmlPage.CONSOLE.of(
        status,
        DomainTemplates.domains(
            console.frame(Section.DOMAINS), DomainList.of(found, filter, complaint)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(hidden = true)
  public Response add(MultivaluedMap<String, String> sent) {
    FormFields form = new FormFields(sent);
    return DomainName.tryParse(form.typed("name").strip())
        .map(name -> HtmlPage.seeOther(ConsolePath.DOMAINS + "/" + name.ascii()).build())
        .orElseGet(
            () ->
                list(
                    400,
                    List.of(),
                    new DomainList.Filter("", ""),
                    Optional.of("Not a domain name; enter one like example.com.")));
  }

  @GET
  @Path("/{name}")
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(hidden = true)
  public Response get(@PathParam("name") String text, @QueryParam("done") Optional<String> done) {
    DomainName name = DomainName.parse(text);
    DomainForm form =
        visible(name)
            .map(stored -> DomainForm.of(stored.document(), stored.version()))
            .orElseGet(DomainForm::empty);
    return page(200, name, form, "", Optional.empty(), done.filter(DONE::contains));
  }

  private Optional<StoredDomain> visible(DomainName name) {
    return domains.find(name, administrator.scope());
  }

  private Response page(
      int status,
      DomainName name,
      DomainForm form,
      String reason,
      Optional<FormError> error,
      Optional<String> done) {
    return HtmlPage.CONSOLE.of(
        status,
        DomainTemplates.domain(
            console.frame(Section.DOMAINS),
            new DomainEdit(name, visible(name), form, reason, error, done)));
  }

  @POST
  @Path("/{name}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(hidden = true)
  public Response post(@PathParam("name") String text, MultivaluedMap<String, String> sent) {
    FormFields form = new FormFields(sent);
    DomainName name = DomainName.parse(text);
    DomainForm typed = DomainForm.typed(form);
    return switch (form.typed("button")) {
      case "delete" -> confirmation(name, form);
      case "delete it" ->
          FormError.attempt(() -> deleted(name, form), error -> notDeleted(name, form, error));
      case "rebase" ->
          page(
              200,
              name,
              typed.basedOn(
                  visible(name).map(stored -> Long.toString(stored.version())).orElse("")),
              form.typed(Administrator.REASON),
              Optional.empty(),
              Optional.empty());
      default ->
          FormError.attempt(
              () -> saved(name, typed, form), error -> again(name, typed, form, error));
    };
  }

  private Response again(DomainName name, DomainForm typed, FormFields form, FormError error) {
    return page(
        error.status(),
        name,
        typed.with(error.gate() ? List.of() : error.findings()),
        form.typed(Administrator.REASON),
        Optional.of(error),
        Optional.empty());
  }

  private Response notDeleted(DomainName name, FormFields form, FormError error) {
    StoredDomain stored = visible(name).orElseThrow(DomainsPage::missing);
    return page(
        error.status(),
        name,
        DomainForm.of(stored.document(), stored.version()),
        form.typed(Administrator.REASON),
        Optional.of(
            new FormError(
                error.status(),
                error.stale()
                    ? "Another administrator has changed this domain; review it and try again."
                    : error.text(),
                List.of(),
                false,
                false)),
        Optional.empty());
  }

  private Response saved(DomainName name, DomainForm typed, FormFields form) {
    Change change = administrator.change(form);
    Precondition expectation =
        typed.version().isEmpty()
            ? Precondition.absent()
            : FormVersion.expectation(typed.version());
    gated.put(name, typed.document(), expectation, change, Administrator.isForced(form, change));
    return HtmlPage.seeOther(ConsolePath.DOMAINS + "/" + name.ascii() + "?done=saved").build();
  }

  private Response confirmation(DomainName name, FormFields form) {
    StoredDomain stored = visible(name).orElseThrow(DomainsPage::missing);
    return HtmlPage.CONSOLE.of(
        200,
        DomainTemplates.domainDelete(
            console.frame(Section.DOMAINS),
            new DomainEdit(
                name,
                Optional.of(stored),
                DomainForm.of(stored.document(), stored.version()),
                form.typed(Administrator.REASON),
                Optional.empty(),
                Optional.empty())));
  }

  private Response deleted(DomainName name, FormFields form) {
    domains.delete(
        name, FormVersion.expectation(form.typed(DomainForm.VERSION)), administrator.change(form));
    return HtmlPage.seeOther(ConsolePath.DOMAINS + "/" + name.ascii() + "?done=deleted").build();
  }

  private static ChangeRejectedException missing() {
    return new ChangeRejectedException(
        ChangeRejectedException.Reason.NOT_FOUND, "There is no such domain.");
  }
}
