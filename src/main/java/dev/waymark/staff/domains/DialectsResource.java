package dev.waymark.staff.domains;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.dialect.Dialect;
import dev.waymark.dialect.Dialects;
import dev.waymark.dialect.OmissionReport;
import dev.waymark.dialect.OmittedPart;
import dev.waymark.finding.Finding;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.DomainName;
import dev.waymark.operations.ScopedDirectory;
import dev.waymark.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Omissions of each dialect for a domain. */
@Path("/api/v1/domains/{name}/dialects")
@Tag(name = "Domains")
@SecurityRequirement(name = "token")
@Produces(MediaType.APPLICATION_JSON)
public class DialectsResource {
  private final ScopedDirectory domains;
  private final Dialects dialects;

  DialectsResource(ScopedDirectory domains, Dialects dialects) {
    this.domains = domains;
    this.dialects = dialects;
  }

  /** The omissions of every dialect for a domain. */
  @Schema(name = "Dialects")
  public record DialectsView(
      @Schema(examples = "example.com") String domain, List<DialectView> dialects) {}

  /** Omissions of one dialect. */
  @Schema(name = "Dialect")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record DialectView(
      @Schema(description = "Name of the dialect", examples = "mobileconfig") String dialect,
      @Schema(
              description = "Why there is no document at all; absent where there is one",
              implementation = String.class)
          Optional<String> refusal,
      List<LossView> losses) {

    static DialectView of(Dialect dialect, OmissionReport report) {
      return new DialectView(
          dialect.wireName(),
          report.refusal(),
          report.omissions().stream().map(LossView::of).toList());
    }
  }

  /** One thing that is not said. */
  @Schema(name = "Loss")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record LossView(
      @Schema(
              description = "Index among the published services; absent where it is about all",
              implementation = Integer.class)
          OptionalInt service,
      @Schema(
              description = "service, security, authentication, username, pop3, links or oauth2",
              examples = "security")
          String member,
      @Schema(description = "For people") String detail) {

    static LossView of(Finding omission) {
      return new LossView(
          omission.service(), OmittedPart.of(omission).wireName(), omission.detail());
    }
  }

  @GET
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(
      operationId = "listDomainDialects",
      summary = "Lists the omissions of each dialect for a domain",
      description = "Services are those of GET /api/v1/settings, in the same order.")
  @APIResponseSchema(
      value = DialectsView.class,
      responseCode = "200",
      responseDescription = "The omissions of every dialect")
  public DialectsView get(@PathParam("name") String name) {
    DomainName domain = DomainName.parse(name);
    AccountSettings settings = domains.settingsFor(domain).orElseThrow(ScopedDirectory::unknown);
    return new DialectsView(
        domain.ascii(),
        dialects.renderers().stream()
            .map(renderer -> DialectView.of(renderer.dialect(), renderer.omissions(settings)))
            .toList());
  }
}
