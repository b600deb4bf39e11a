package dev.waymark.console.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.audit.Change;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.StoredProvider;
import dev.waymark.catalogue.change.ChangeResult;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.console.form.Administrator;
import dev.waymark.console.form.FormError;
import dev.waymark.console.form.FormFields;
import dev.waymark.console.form.FormVersion;
import dev.waymark.console.form.PublishTimingFields;
import dev.waymark.console.layout.ConsoleLayout;
import dev.waymark.console.layout.RevisionSummary;
import dev.waymark.console.layout.Section;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.pages.HtmlPage;
import dev.waymark.publishing.CheckedPublisher;
import dev.waymark.publishing.PublishResult;
import dev.waymark.publishing.RevisionComparison;
import dev.waymark.publishing.Revisions;
import dev.waymark.publishing.StoredRevision;
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

/** Shows a revision and the effect of publishing it, and publishes it. */
@Path(ConsolePath.PROVIDERS + "/{id}/revisions/{n}")
@CsrfTokenRequired
public class RevisionPage {
  private final ConsoleLayout console;
  private final Administrator administrator;
  private final Providers providers;
  private final Revisions revisions;
  private final CheckedPublisher publisher;
  private final RevisionComparison comparison;
  private final ObjectMapper json;
  private final Clock clock;

  RevisionPage(
      ConsoleLayout console,
      Administrator administrator,
      Providers providers,
      Revisions revisions,
      CheckedPublisher publisher,
      RevisionComparison comparison,
      ObjectMapper json,
      Clock clock) {
    this.console = console;
    this.administrator = administrator;
    this.providers = providers;
    this.revisions = revisions;
    this.publisher = publisher;
    this.comparison = comparison;
    this.json = json;
    this.clock = clock;
  }

  @GET
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(hidden = true)
  public Response get(@PathParam("id") String id, @PathParam("n") int n) {
    return page(200, administrator.provider(id), n, PublishTimingFields.empty(), Optional.empty());
  }

  @POST
  @RunsOn(Work.CHECK)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(hidden = true)
  public Response post(
      @PathParam("id") String text, @PathParam("n") int n, MultivaluedMap<String, String> sent) {
    FormFields form = new FormFields(sent);
    ProviderId id = administrator.provider(text);
    return FormError.attempt(
        () -> released(id, n, form),
        error -> page(error.status(), id, n, PublishTimingFields.typed(form), Optional.of(error)));
  }

  private Response released(ProviderId id, int n, FormFields form) {
    String button = form.typed("button").equals("schedule") ? "schedule" : "publish";
    Change change = administrator.change(form);
    PublishResult released =
        publisher.publish(
            id,
            n,
            FormVersion.expectation(form.typed(ProviderForm.VERSION)),
            PublishTimingFields.typed(form).timing(button, clock.instant()),
            change,
            Administrator.isForced(form, change));
    boolean same = released.saved().outcome() == ChangeResult.Outcome.UNCHANGED;
    return HtmlPage.seeOther(ProvidersPage.href(id, same ? "unchanged" : button)).build();
  }

  private Response page(
      int status, ProviderId id, int n, PublishTimingFields release, Optional<FormError> error) {
    StoredRevision revision = revisions.find(id, n).orElseThrow(RevisionPage::missing);
    StoredProvider head = providers.head(id).orElseThrow(RevisionPage::missing);
    boolean isPublished = revision.state() == StoredRevision.State.PUBLISHED;
    return HtmlPage.CONSOLE.of(
        status,
        ProviderTemplates.revision(
            console.frame(Section.PROVIDERS),
            new RevisionView(
                id.text(),
                RevisionSummary.of(revision),
                head.published().stream().boxed().findFirst(),
                head.version(),
                isPublished
                    ? Optional.empty()
                    : Optional.of(DialectDiffView.of(comparison.unsaved(id, revision.parsed()))),
                indented(revision.document()),
                release,
                error)));
  }

  private static ChangeRejectedException missing() {
    return new ChangeRejectedException(
        ChangeRejectedException.Reason.NOT_FOUND, "There is no such revision.");
  }

  private String indented(String document) {
    try {
      return json.readTree(document).toPrettyString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored document is not JSON", e);
    }
  }
}
