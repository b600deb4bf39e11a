package dev.waymark.console.provider;

import dev.waymark.audit.Change;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.StoredProvider;
import dev.waymark.catalogue.change.ChangeResult;
import dev.waymark.catalogue.change.Precondition;
import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.ProviderValidator;
import dev.waymark.console.form.Administrator;
import dev.waymark.console.form.FormError;
import dev.waymark.console.form.FormFields;
import dev.waymark.console.form.FormVersion;
import dev.waymark.console.form.PublishTimingFields;
import dev.waymark.console.layout.ConsoleLayout;
import dev.waymark.console.layout.Section;
import dev.waymark.finding.Finding;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.pages.HtmlPage;
import dev.waymark.publishing.CheckedPublisher;
import dev.waymark.publishing.DraftDiff;
import dev.waymark.publishing.PublishResult;
import dev.waymark.publishing.RevisionComparison;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Changes a provider in two steps: a form, and a preview of the documents of all dialects. Nothing
 * is stored before the second; until then the page holds the state.
 */
@Path(ConsolePath.PROVIDERS + "/{id}/edit")
@CsrfTokenRequired
public class ProviderEditPage {
  private static final String REMOVE = "remove ";

  private final ConsoleLayout console;
  private final Administrator administrator;
  private final Providers providers;
  private final CheckedPublisher publisher;
  private final RevisionComparison comparison;
  private final Clock clock;

  ProviderEditPage(
      ConsoleLayout console,
      Administrator administrator,
      Providers providers,
      CheckedPublisher publisher,
      RevisionComparison comparison,
      Clock clock) {
    this.console = console;
    this.administrator = administrator;
    this.providers = providers;
    this.publisher = publisher;
    this.comparison = comparison;
    this.clock = clock;
  }

  @GET
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(hidden = true)
  public Response get(@PathParam("id") String text) {
    ProviderId id = administrator.providerToWrite(text);
    return fields(
        200,
        id,
        providers
            .head(id)
            .map(head -> ProviderForm.of(head.document(), head.version()))
            .orElseGet(ProviderForm::empty),
        Optional.empty());
  }

  @POST
  @RunsOn(Work.CHECK)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(hidden = true)
  public Response post(@PathParam("id") String text, MultivaluedMap<String, String> sent) {
    FormFields form = new FormFields(sent);
    ProviderId id = administrator.providerToWrite(text);
    ProviderForm typed = ProviderForm.typed(form);
    String button = form.typed("button");
    return switch (button) {
      case "edit" -> fields(200, id, typed, Optional.empty());
      case "add service" -> fields(200, id, typed.plusService(), Optional.empty());
      case "add page" -> fields(200, id, typed.plusPage(), Optional.empty());
      case "rebase" -> review(200, id, typed.basedOn(currentVersion(id)), form, Optional.empty());
      case "publish", "draft", "schedule" -> release(id, typed, form, button);
      default ->
          button.startsWith(REMOVE)
              ? fields(200, id, typed.without(button.substring(REMOVE.length())), Optional.empty())
              : review(200, id, typed, form, Optional.empty());
    };
  }

  private Response fields(int status, ProviderId id, ProviderForm form, Optional<FormError> error) {
    Optional<StoredProvider> head = providers.head(id);
    return HtmlPage.CONSOLE.of(
        status,
        ProviderTemplates.providerEdit(
            console.frame(Section.PROVIDERS),
            new ProviderEdit(
                id.text(),
                head.isEmpty(),
                head.filter(stored -> !isPublished(stored)).map(StoredProvider::revision),
                form,
                error)));
  }

  private static boolean isPublished(StoredProvider stored) {
    return stored.published().orElse(0) == stored.revision();
  }

  private Response review(
      int status, ProviderId id, ProviderForm typed, FormFields form, Optional<FormError> error) {
    ProviderDocument document;
    try {
      document = ProviderFormReader.read(typed);
    } catch (InvalidDocumentException e) {
      return fields(
          422, id, typed.with(e.findings()), Optional.of(FormError.invalid(e.findings())));
    }
    DraftDiff diff = comparison.unsaved(id, document);
    return HtmlPage.CONSOLE.of(
        status,
        ProviderTemplates.providerReview(
            console.frame(Section.PROVIDERS),
            new ProviderReview(
                id.text(),
                typed,
                diff.published(),
                DialectDiffView.of(diff),
                ProviderValidator.warnings(document).stream().map(Finding::detail).toList(),
                PublishTimingFields.typed(form),
                error)));
  }

  private Response release(ProviderId id, ProviderForm typed, FormFields form, String button) {
    return FormError.attempt(
        () -> released(id, typed, form, button),
        error -> review(error.status(), id, typed, form, Optional.of(error)));
  }

  private Response released(ProviderId id, ProviderForm typed, FormFields form, String button) {
    Change change = administrator.change(form);
    PublishResult released =
        publisher.put(
            id,
            ProviderFormReader.read(typed),
            expectation(typed),
            PublishTimingFields.typed(form).timing(button, clock.instant()),
            change,
            Administrator.isForced(form, change));
    boolean same =
        released.saved().outcome() == ChangeResult.Outcome.UNCHANGED
            && released.publishAt().isEmpty();
    return HtmlPage.seeOther(ProvidersPage.href(id, same ? "unchanged" : button)).build();
  }

  private static Precondition expectation(ProviderForm typed) {
    String version = typed.value(ProviderForm.VERSION);
    return version.isEmpty() ? Precondition.absent() : FormVersion.expectation(version);
  }

  private String currentVersion(ProviderId id) {
    return providers.head(id).map(head -> Long.toString(head.version())).orElse("");
  }
}
