package dev.waymark.staff;

import dev.waymark.audit.AuditLog;
import dev.waymark.catalogue.Directory;
import dev.waymark.catalogue.StrictJson;
import dev.waymark.http.Problem;
import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.DomainName;
import dev.waymark.mail.EmailAddress;
import dev.waymark.mail.InvalidDocument;
import dev.waymark.mail.InvalidValue;
import dev.waymark.probe.ProbeRun;
import dev.waymark.probe.Prober;
import dev.waymark.probe.report.ProbeResult;
import dev.waymark.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Live looks at the servers of a domain. */
@Path("/api/v1/probes")
@Tag(name = "Probes", description = "What is really there, on every port and in every TLS mode")
@SecurityRequirement(name = "token")
@Produces(MediaType.APPLICATION_JSON)
public class ProbesResource {
  private final Directory directory;
  private final Prober prober;
  private final AuditLog audit;
  private final Caller caller;

  ProbesResource(Directory directory, Prober prober, AuditLog audit, Caller caller) {
    this.directory = directory;
    this.prober = prober;
    this.audit = audit;
    this.caller = caller;
  }

  /** Whose servers to look at. A request never names a host: those come from what is stored. */
  @Schema(name = "ProbeRequest", description = "A domain, or an address in it")
  public record ProbeRequest(
      @Schema(examples = "example.com") @Nullable String domain,
      @Schema(examples = "ann@example.com") @Nullable String email) {

    DomainName asked() {
      try {
        if (domain != null && email == null) {
          return DomainName.parse(domain);
        }
        if (email != null && domain == null) {
          return EmailAddress.parse(email).domain();
        }
      } catch (InvalidValue e) {
        throw new InvalidDocument(domain != null ? "/domain" : "/email", e.reason());
      }
      throw new InvalidDocument("", "needs either domain or email");
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(
      summary = "Probes the servers of a domain and waits for all of them",
      description = "No password is sent. Private networks are not looked at unless allowed.")
  @APIResponse(
      responseCode = "200",
      description = "What was found",
      content = @Content(schema = @Schema(implementation = ProbeResult.class)))
  @APIResponse(
      responseCode = "404",
      description = "The domain is not known",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "429",
      description = "Too many probes run; Retry-After says when to ask again",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response probe(
      @RequestBody(content = @Content(schema = @Schema(implementation = ProbeRequest.class)))
          byte[] body,
      @Context HttpHeaders headers) {
    DomainName domain = StrictJson.read(body, ProbeRequest.class).asked();
    AccountSettings settings =
        directory
            .settingsFor(domain)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.UNKNOWN_DOMAIN, "Register the domain before probing it."));
    audit.record(
        caller.change(headers), "probe.run", domain.ascii(), Optional.empty(), Optional.empty());
    return prober.start(settings).map(ProbesResource::finished, ProbesResource::busy);
  }

  private static Response finished(ProbeRun run) {
    ProbeResult result =
        run.result()
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.UNAVAILABLE, "The probe was ended before it was complete."));
    return Response.ok(result).build();
  }

  private static Response busy(Duration retryAfter) {
    return Response.fromResponse(
            Problem.of(ProblemType.TOO_MANY_REQUESTS, "As many probes run as may; try again soon.")
                .toResponse())
        .header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds()))
        .build();
  }
}
