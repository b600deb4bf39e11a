package dev.waymark.staff.providers;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.audit.Change;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.StoredProvider;
import dev.waymark.catalogue.change.Precondition;
import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.ProviderValidator;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import dev.waymark.operations.CurrentCaller;
import dev.waymark.publishing.CheckedPublisher;
import dev.waymark.publishing.PublishResult;
import dev.waymark.publishing.PublishTiming;
import dev.waymark.security.Role;
import dev.waymark.staff.ChangeReason;
import dev.waymark.staff.Force;
import dev.waymark.staff.Page;
import dev.waymark.staff.Preconditions;
import dev.waymark.worker.RunsOn;
import dev.waymark.worker.Work;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads and changes providers. */
@Path("/api/v1/providers")
@Tag(name = "Providers", description = "Operators of mail servers, as versioned documents")
@SecurityRequirement(name = "token")
@Produces(MediaType.APPLICATION_JSON)
public class ProvidersResource {
  private final Providers providers;
  private final CheckedPublisher publisher;
  private final Clock clock;
  private final CurrentCaller caller;

  ProvidersResource(
      Providers providers, CheckedPublisher publisher, Clock clock, CurrentCaller caller) {
    this.providers = providers;
    this.publisher = publisher;
    this.clock = clock;
    this.caller = caller;
  }

  /** A provider in a list. */
  @Schema(name = "ProviderSummary")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record ProviderSummary(
      String id, Optional<String> displayName, int revision, OptionalInt published) {}

  @GET
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(operationId = "listProviders", summary = "Lists the providers by id")
  public Page<ProviderSummary> list(
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
      @QueryParam("next") Optional<String> next) {
    List<StoredProvider> found =
        providers.list(caller.scope(), Page.after(next), Page.limit(limit) + 1);
    return Page.of(
        found,
        limit,
        stored -> stored.id().text(),
        stored ->
            new ProviderSummary(
                stored.id().text(),
                Optional.ofNullable(stored.document().displayName()),
                stored.revision(),
                stored.published()));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(
      operationId = "getProvider",
      summary = "Reads a provider's published document, or its newest",
      description = "404 also where the provider has published nothing.")
  @APIResponseSchema(
      value = ProviderDocument.class,
      responseCode = "200",
      responseDescription = "The document; ETag is the provider's version")
  public Response get(
      @PathParam("id") String id,
      @Parameter(description = "head: the newest revision, even if it is a draft")
          @QueryParam("revision")
          Optional<String> revision) {
    ProviderId provider = caller.provider(id);
    boolean head = head(revision);
    StoredProvider stored =
        (head ? providers.head(provider) : providers.published(provider))
            .orElseThrow(
                () ->
                    new ChangeRejectedException(
                        ChangeRejectedException.Reason.NOT_FOUND,
                        head
                            ? "There is no such provider."
                            : "There is no such provider, or it has published nothing; ask with"
                                + " ?revision=head."));
    return Response.ok(stored.json(), MediaType.APPLICATION_JSON_TYPE)
        .tag(Preconditions.tag(stored.version()))
        .build();
  }

  private static boolean head(Optional<String> revision) {
    if (revision.isPresent() && !revision.get().equals("head")) {
      throw new ProblemException(ProblemType.INVALID_REQUEST, "revision can only be head.");
    }
    return revision.isPresent();
  }

  @PUT
  @RunsOn(Work.CHECK)
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(
      operationId = "putProvider",
      summary = "Creates or changes a provider",
      description =
          "Makes a revision and publishes it. The same document again makes none. A change needs"
              + " If-Match with the ETag last read, or * to override. 409 if a domain could not be"
              + " served with the document, or if its servers do not work.")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = SavedProvider.class)))
  @APIResponse(
      responseCode = "200",
      description = "Updated or unchanged",
      content = @Content(schema = @Schema(implementation = SavedProvider.class)))
  @APIResponse(responseCode = "409")
  @APIResponse(responseCode = "412")
  @APIResponse(responseCode = "428")
  @Parameter(ref = "Force")
  public Response put(
      @PathParam("id") String id,
      @Parameter(
              description = "false stores a draft that clients do not get",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
          @QueryParam("publish")
          Optional<String> publish,
      @Parameter(
              description = "Time to publish it at, instead of now",
              example = "2027-01-01T06:00:00Z")
          @QueryParam("publishAt")
          Optional<String> publishAt,
      @RequestBody(content = @Content(schema = @Schema(implementation = ProviderDocument.class)))
          byte[] body,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    ProviderId provider = caller.providerToWrite(id);
    Precondition expectation = Preconditions.of(headers);
    // The framework takes an empty value for absent; it would publish at once instead of later.
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    PublishTiming timing =
        PublishTiming.parse(
            publish.or(() -> Optional.ofNullable(query.getFirst("publish"))),
            publishAt.or(() -> Optional.ofNullable(query.getFirst("publishAt"))),
            clock.instant());
    ProviderDocument document = ProviderValidator.read(body);
    Change change = caller.change(ChangeReason.of(headers));
    PublishResult result =
        publisher.put(provider, document, expectation, timing, change, Force.of(uri, change));
    return SavedProvider.answer(result, ProviderValidator.warnings(document));
  }

  @DELETE
  @Produces(
      MediaType.WILDCARD) // Generated clients accept problems only: there is no other content.
  @Path("/{id}")
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(
      operationId = "deleteProvider",
      summary = "Deletes a provider with all its revisions",
      description = "409 while domains belong to it.")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "409")
  @APIResponse(responseCode = "412")
  public void delete(@PathParam("id") String id, @Context HttpHeaders headers) {
    ProviderId provider = caller.provider(id);
    providers.delete(provider, Preconditions.of(headers), caller.change(ChangeReason.of(headers)));
  }
}
