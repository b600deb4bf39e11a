package dev.waymark.staff.providers;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.waymark.audit.Change;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.StoredProvider;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.ProviderValidator;
import dev.waymark.catalogue.document.StrictJson;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.finding.Finding;
import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import dev.waymark.operations.CurrentCaller;
import dev.waymark.publishing.CheckedPublisher;
import dev.waymark.publishing.PublishResult;
import dev.waymark.publishing.PublishTiming;
import dev.waymark.publishing.RevisionComparison;
import dev.waymark.publishing.RevisionDiff;
import dev.waymark.publishing.Revisions;
import dev.waymark.publishing.StoredRevision;
import dev.waymark.security.Role;
import dev.waymark.staff.ChangeReason;
import dev.waymark.staff.Force;
import dev.waymark.staff.Page;
import dev.waymark.staff.Preconditions;
import dev.waymark.worker.RunsOn;
import dev.waymark.worker.Work;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The revisions of a provider: what they were, and which one clients get. */
@Path("/api/v1/providers/{id}/revisions")
@Tag(name = "Providers")
@SecurityRequirement(name = "token")
@Produces(MediaType.APPLICATION_JSON)
public class RevisionsResource {
  private final Revisions revisions;
  private final CheckedPublisher publisher;
  private final Providers providers;
  private final RevisionComparison comparison;
  private final Clock clock;
  private final CurrentCaller caller;

  RevisionsResource(
      Revisions revisions,
      CheckedPublisher publisher,
      Providers providers,
      RevisionComparison comparison,
      Clock clock,
      CurrentCaller caller) {
    this.revisions = revisions;
    this.publisher = publisher;
    this.providers = providers;
    this.comparison = comparison;
    this.clock = clock;
    this.caller = caller;
  }

  /** A revision; lists leave the document out. */
  @Schema(name = "Revision")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record RevisionView(
      @Schema(examples = "3") int n,
      @Schema(
              description = "draft, scheduled, held, published or superseded",
              examples = "published")
          String state,
      Instant createdAt,
      @Schema(examples = "token:ops") String actor,
      @Schema(examples = "ticket 4711", implementation = String.class) Optional<String> reason,
      @Schema(
              description = "Time of a scheduled or held publication",
              implementation = String.class)
          Optional<Instant> publishAt,
      @Schema(description = "Reason it is held", implementation = String.class)
          Optional<String> findings,
      @Schema(ref = "Provider") @JsonRawValue @Nullable String document) {

    static RevisionView of(StoredRevision stored, boolean whole) {
      return new RevisionView(
          stored.n(),
          stored.state().wireName(),
          stored.createdAt(),
          stored.actor(),
          stored.reason(),
          stored.publishAt(),
          stored.findings(),
          whole ? stored.document() : null);
    }
  }

  /** Two revisions, side by side. */
  @Schema(name = "RevisionDiff")
  public record DiffView(
      int from,
      int to,
      @Schema(description = "The domain whose documents are compared", examples = "example.com")
          String sample,
      List<DialectDiffView> dialects) {

    static DiffView of(RevisionDiff diff) {
      return new DiffView(
          diff.from(),
          diff.to(),
          diff.sample().ascii(),
          diff.dialects().stream()
              .map(
                  d ->
                      new DialectDiffView(
                          d.dialect().wireName(), d.before(), d.after(), d.unified()))
              .toList());
    }
  }

  /** One dialect's document in both revisions. */
  @Schema(name = "DialectDiff")
  public record DialectDiffView(
      @Schema(examples = "autoconfig") String dialect,
      @Schema(description = "The document, or the reason there is none") String before,
      String after,
      @Schema(description = "Empty if both are the same") String unified) {}

  /** Options of a publication; all are optional. */
  @Schema(name = "Publish")
  record PublishRequest(
      @Schema(description = "Instead of the header Waymark-Reason", examples = "ticket 4711")
          @Nullable String reason,
      @Schema(
              description = "Time to publish it at, instead of now",
              examples = "2027-01-01T06:00:00Z")
          @Nullable String publishAt) {}

  @GET
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(operationId = "listRevisions", summary = "Lists a provider's revisions, newest first")
  public Page<RevisionView> list(
      @PathParam("id") String id,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
      @QueryParam("next") Optional<String> next) {
    int before = next.isEmpty() ? Integer.MAX_VALUE : number(Page.after(next));
    List<StoredRevision> found =
        revisions.before(caller.provider(id), before, Page.limit(limit) + 1);
    if (found.isEmpty() && next.isEmpty()) {
      throw new ChangeRejectedException(
          ChangeRejectedException.Reason.NOT_FOUND, "There is no such provider.");
    }
    return Page.of(
        found,
        limit,
        stored -> Integer.toString(stored.n()),
        stored -> RevisionView.of(stored, false));
  }

  private static int number(String cursor) {
    if (!cursor.matches("[0-9]{1,9}")) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "next is not a value that this API gave.");
    }
    return Integer.parseInt(cursor);
  }

  @GET
  @Path("/{n}")
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(operationId = "getRevision", summary = "Reads a revision with its document")
  @APIResponseSchema(
      value = RevisionView.class,
      responseCode = "200",
      responseDescription = "The revision")
  public RevisionView get(@PathParam("id") String id, @PathParam("n") int n) {
    return revisions
        .find(caller.provider(id), n)
        .map(stored -> RevisionView.of(stored, true))
        .orElseThrow(
            () ->
                new ChangeRejectedException(
                    ChangeRejectedException.Reason.NOT_FOUND, "There is no such revision."));
  }

  @POST
  @RunsOn(Work.CHECK)
  @Path("/{n}/publish")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(
      operationId = "publishRevision",
      summary = "Publishes a revision, an older one included",
      description =
          "Publishing an older revision is a roll-back. A scheduled publication of the provider is"
              + " cancelled. If-Match is optional. 409 if a domain could not be served with the"
              + " document, or if its servers do not work.")
  @APIResponseSchema(
      value = SavedProvider.class,
      responseCode = "200",
      responseDescription = "Published, scheduled, or published already")
  @APIResponse(responseCode = "409")
  @APIResponse(responseCode = "412")
  @Parameter(ref = "Force")
  public Response publish(
      @PathParam("id") String id,
      @PathParam("n") int n,
      @RequestBody(
              required = false,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = PublishRequest.class)))
          byte[] body,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    PublishRequest request =
        body.length == 0
            ? new PublishRequest(null, null)
            : StrictJson.read(body, PublishRequest.class);
    PublishTiming timing =
        Optional.ofNullable(request.publishAt())
            .map(at -> PublishTiming.parseAt(at, clock.instant()))
            .orElseGet(PublishTiming::now);
    Change change =
        caller.change(Optional.ofNullable(request.reason()).or(() -> ChangeReason.of(headers)));
    ProviderId provider = caller.provider(id);
    PublishResult result =
        publisher.publish(
            provider, n, Preconditions.of(headers), timing, change, Force.of(uri, change));
    return SavedProvider.answer(result, warnings(provider, n));
  }

  private List<Finding> warnings(ProviderId id, int n) {
    return revisions
        .find(id, n)
        .map(stored -> ProviderValidator.warnings(stored.parsed()))
        .orElse(List.of());
  }

  @GET
  @Path("/{n}/diff")
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(
      operationId = "diffRevision",
      summary = "Compares two revisions in every dialect",
      description =
          "Compares the documents of the provider's first domain by name, or of an example domain."
              + " A dialect without a document shows the reason.")
  @APIResponseSchema(
      value = DiffView.class,
      responseCode = "200",
      responseDescription = "The documents and their differences")
  public DiffView diff(
      @PathParam("id") String id,
      @PathParam("n") int n,
      @Parameter(description = "The other revision; the published one by default") @QueryParam("to")
          Optional<Integer> to) {
    ProviderId provider = caller.provider(id);
    return DiffView.of(comparison.of(provider, n, to.orElseGet(() -> published(provider))));
  }

  private int published(ProviderId id) {
    return providers
        .published(id)
        .or(() -> providers.head(id))
        .map(StoredProvider::revision)
        .orElseThrow(
            () ->
                new ChangeRejectedException(
                    ChangeRejectedException.Reason.NOT_FOUND, "There is no such provider."));
  }
}
