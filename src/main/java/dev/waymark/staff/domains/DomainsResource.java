package dev.waymark.staff.domains;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.audit.Change;
import dev.waymark.catalogue.DomainValidator;
import dev.waymark.catalogue.Domains;
import dev.waymark.catalogue.StoredDomain;
import dev.waymark.catalogue.Verification;
import dev.waymark.catalogue.Verifications;
import dev.waymark.catalogue.change.ChangeResult;
import dev.waymark.catalogue.document.DomainDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.mail.address.DomainName;
import dev.waymark.operations.CurrentCaller;
import dev.waymark.operations.ScopedDirectory;
import dev.waymark.probe.history.ProbeHistory;
import dev.waymark.probe.history.ProbeSubject;
import dev.waymark.probe.history.RecordedProbe;
import dev.waymark.publishing.CheckReport;
import dev.waymark.publishing.CheckedDomains;
import dev.waymark.publishing.SavedDomain;
import dev.waymark.security.Role;
import dev.waymark.staff.ChangeReason;
import dev.waymark.staff.CheckView;
import dev.waymark.staff.Force;
import dev.waymark.staff.Page;
import dev.waymark.staff.Preconditions;
import dev.waymark.staff.RecordedProbeView;
import dev.waymark.worker.RunsOn;
import dev.waymark.worker.Work;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads and changes mail domains. */
@Path("/api/v1/domains")
@Tag(name = "Domains", description = "Mail domains: their provider and variables")
@SecurityRequirement(name = "token")
@Produces(MediaType.APPLICATION_JSON)
public class DomainsResource {
  private final Domains domains;
  private final CheckedDomains checked;
  private final Verifications verifications;
  private final ProbeHistory history;
  private final ScopedDirectory visible;
  private final CurrentCaller caller;

  DomainsResource(
      Domains domains,
      CheckedDomains checked,
      Verifications verifications,
      ProbeHistory history,
      ScopedDirectory visible,
      CurrentCaller caller) {
    this.domains = domains;
    this.checked = checked;
    this.verifications = verifications;
    this.history = history;
    this.visible = visible;
    this.caller = caller;
  }

  /**
   * Stored domain.
   *
   * @param name A-label
   * @param unicode the same name in Unicode
   */
  @Schema(name = "StoredDomain")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record DomainView(
      @Schema(examples = "xn--bcher-kva.example") String name,
      @Schema(examples = "bücher.example") String unicode,
      @Schema(
              description = "Absent if the domain has moved",
              examples = "mediatemple",
              implementation = String.class)
          Optional<String> provider,
      @Schema(examples = "{\"SERVER\":\"mail.example.com\"}") Map<String, String> variables,
      boolean includeSubdomains,
      List<DomainDocument.LoginDocument> login,
      @Schema(examples = "new.example", implementation = String.class) Optional<String> movedTo,
      @Schema(implementation = ChallengeView.class) Optional<ChallengeView> verification,
      Instant updatedAt,
      @Schema(implementation = CheckView.class) Optional<CheckView> probe) {

    static DomainView of(StoredDomain stored) {
      return of(stored, Optional.empty());
    }

    static DomainView of(StoredDomain stored, Optional<CheckReport> probe) {
      DomainDocument document = stored.document();
      return new DomainView(
          stored.name().ascii(),
          stored.name().unicode(),
          Optional.ofNullable(document.provider()),
          document.variables(),
          document.subdomains(),
          document.login(),
          Optional.ofNullable(document.movedTo()),
          Optional.of(stored.verification())
              .filter(verification -> verification.verifiedAt().isEmpty())
              .map(ChallengeView::of),
          stored.updatedAt(),
          probe.map(CheckView::of));
    }
  }

  /** DNS record that proves ownership of a domain. */
  @Schema(
      name = "DomainChallenge",
      description = "Record to publish before the domain is served; absent once it is")
  public record ChallengeView(
      @Schema(examples = "_waymark-challenge.example.com") String name,
      @Schema(examples = "TXT") String type,
      @Schema(examples = "waymark-verification=2c1f2a8e-8d0c-4a6e-9a2f-0d6a1f9c7b11") String data) {

    static ChallengeView of(Verification verification) {
      return new ChallengeView(verification.recordName(), "TXT", verification.recordText());
    }
  }

  @GET
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(operationId = "listDomains", summary = "Lists domains by name")
  public Page<DomainView> list(
      @QueryParam("prefix") @DefaultValue("") String prefix,
      @QueryParam("provider") Optional<String> provider,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
      @QueryParam("next") Optional<String> next) {
    List<StoredDomain> found =
        domains.list(
            prefix,
            provider.map(ProviderId::new),
            caller.scope(),
            Page.after(next),
            Page.limit(limit) + 1);
    return Page.of(found, limit, stored -> stored.name().ascii(), DomainView::of);
  }

  @GET
  @Path("/{name}")
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(operationId = "getDomain", summary = "Reads a domain")
  @APIResponseSchema(
      value = DomainView.class,
      responseCode = "200",
      responseDescription = "The domain; ETag is its version")
  public Response get(@PathParam("name") String name) {
    StoredDomain stored =
        domains
            .find(DomainName.parse(name), caller.scope())
            .orElseThrow(
                () ->
                    new ChangeRejectedException(
                        ChangeRejectedException.Reason.NOT_FOUND, "There is no such domain."));
    return answer(Response.Status.OK, stored);
  }

  @PUT
  @Path("/{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(
      operationId = "putDomain",
      summary = "Creates or changes a domain",
      description =
          "If-Match is optional. U-labels are accepted. 409 if its variables change and the"
              + " servers they name do not work. 422 if a variable is missing or does not fit.")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = DomainView.class)))
  @APIResponse(
      responseCode = "200",
      description = "Updated or unchanged",
      content = @Content(schema = @Schema(implementation = DomainView.class)))
  @APIResponse(responseCode = "409")
  @APIResponse(responseCode = "412")
  @Parameter(ref = "Force")
  public Response put(
      @PathParam("name") String name,
      @RequestBody(content = @Content(schema = @Schema(implementation = DomainDocument.class)))
          byte[] body,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    Change change = caller.change(ChangeReason.of(headers));
    SavedDomain put =
        checked.put(
            DomainName.parse(name),
            DomainValidator.read(body),
            Preconditions.of(headers),
            change,
            Force.of(uri, change));
    return answer(
        put.saved().outcome() == ChangeResult.Outcome.CREATED
            ? Response.Status.CREATED
            : Response.Status.OK,
        put.saved().stored(),
        put.probe());
  }

  @POST
  @RunsOn(Work.CHECK)
  @Path("/{name}/verification")
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(
      operationId = "verifyDomain",
      summary = "Verifies ownership of a domain by its TXT record",
      description =
          "For domains registered while WAYMARK_DOMAINS_VERIFICATION is dns; the record is in the"
              + " domain's member verification. After the first success the domain stays served."
              + " 409 if the record is missing.")
  @APIResponse(
      responseCode = "200",
      description = "The domain is served",
      headers = @Header(name = "ETag", ref = "ETag"),
      content = @Content(schema = @Schema(implementation = DomainView.class)))
  @APIResponse(responseCode = "409")
  public Response verify(@PathParam("name") String name, @Context HttpHeaders headers) {
    return answer(
        Response.Status.OK,
        verifications.verify(DomainName.parse(name), caller.change(ChangeReason.of(headers))));
  }

  private static Response answer(Response.Status status, StoredDomain stored) {
    return answer(status, stored, Optional.empty());
  }

  private static Response answer(
      Response.Status status, StoredDomain stored, Optional<CheckReport> probe) {
    return Response.status(status)
        .tag(Preconditions.tag(stored.version()))
        .entity(DomainView.of(stored, probe))
        .build();
  }

  @GET
  @Path("/{name}/probes")
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(
      operationId = "listDomainProbes",
      summary = "Lists earlier probes of a domain, newest first",
      description =
          "Each with the changes since the one before; read a single result for its endpoints."
              + " Includes domains that are no longer registered.")
  public Page<RecordedProbeView> probes(
      @PathParam("name") String name,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
      @QueryParam("next") Optional<String> next) {
    ProbeSubject subject = ProbeSubject.domain(DomainName.parse(name));
    if (!visible.shows(subject)) {
      throw ScopedDirectory.unknown();
    }
    List<RecordedProbe> found = history.of(subject, Page.after(next), Page.limit(limit) + 1);
    return Page.of(found, limit, RecordedProbe::position, RecordedProbeView::inList);
  }

  @DELETE
  @Produces(
      MediaType.WILDCARD) // Generated clients accept problems only: there is no other content.
  @Path("/{name}")
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(operationId = "deleteDomain", summary = "Deletes a domain")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "412")
  public void delete(@PathParam("name") String name, @Context HttpHeaders headers) {
    domains.delete(
        DomainName.parse(name), Preconditions.of(headers), caller.change(ChangeReason.of(headers)));
  }
}
