package dev.waymark.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.autoconfig.AutoconfigLosses;
import dev.waymark.autodiscover.AutodiscoverConfig;
import dev.waymark.autodiscover.AutodiscoverLosses;
import dev.waymark.http.PublicUrlConfig;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Dialect;
import dev.waymark.mail.DomainName;
import dev.waymark.mail.Loss;
import dev.waymark.mail.Lossiness;
import dev.waymark.mobileconfig.MobileconfigLosses;
import dev.waymark.pacc.PaccConfig;
import dev.waymark.pacc.PaccLosses;
import dev.waymark.publishing.VisibleDomains;
import dev.waymark.records.DomainRecords;
import dev.waymark.records.PublicUrl;
import dev.waymark.records.RecordsLosses;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What each dialect cannot say of a domain. */
@Path("/api/v1/domains/{name}/dialects")
@Tag(name = "Domains")
@SecurityRequirement(name = "token")
@Produces(MediaType.APPLICATION_JSON)
public class DialectsResource {
  private final VisibleDomains domains;
  private final AutodiscoverConfig autodiscover;
  private final PaccConfig pacc;
  private final Optional<PublicUrl> publicUrl;

  DialectsResource(
      VisibleDomains domains,
      AutodiscoverConfig autodiscover,
      PaccConfig pacc,
      PublicUrlConfig publicUrl) {
    this.domains = domains;
    this.autodiscover = autodiscover;
    this.pacc = pacc;
    this.publicUrl = publicUrl.publicUrl().flatMap(PublicUrl::of);
  }

  /** The lossiness of every dialect for a domain. */
  @Schema(name = "Dialects")
  public record DialectsView(
      @Schema(examples = "example.com") String domain, List<DialectView> dialects) {}

  /** What one dialect does not say. */
  @Schema(name = "Dialect")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record DialectView(
      @Schema(
              description = "autoconfig, autodiscover, mobileconfig, pacc, records or settings",
              examples = "mobileconfig")
          String dialect,
      @Schema(
              description = "Why there is no document at all; absent where there is one",
              implementation = String.class)
          Optional<String> refusal,
      List<LossView> losses) {

    static DialectView of(Lossiness lossiness) {
      return new DialectView(
          lossiness.dialect().word(),
          lossiness.refusal(),
          lossiness.losses().stream().map(LossView::of).toList());
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

    static LossView of(Loss loss) {
      return new LossView(loss.service(), loss.member().word(), loss.detail());
    }
  }

  @GET
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(
      operationId = "dialects",
      summary = "What each dialect cannot say of a domain",
      description = "Services are those of GET /api/v1/settings, in the same order.")
  @APIResponse(
      responseCode = "200",
      description = "The lossiness report",
      content = @Content(schema = @Schema(implementation = DialectsView.class)))
  @APIResponse(responseCode = "404", description = "The domain is not known here")
  public DialectsView get(@PathParam("name") String name) {
    DomainName domain = DomainName.parse(name);
    AccountSettings settings = domains.settingsFor(domain).orElseThrow(VisibleDomains::unknown);
    return new DialectsView(
        domain.ascii(),
        Stream.of(
                AutoconfigLosses.of(settings),
                AutodiscoverLosses.of(settings, autodiscover.dav()),
                MobileconfigLosses.of(settings),
                pacc(settings),
                records(settings),
                Lossiness.of(Dialect.SETTINGS, List.of()))
            .map(DialectView::of)
            .toList());
  }

  private Lossiness pacc(AccountSettings settings) {
    return pacc.enabled()
        ? PaccLosses.of(settings)
        : Lossiness.refused(Dialect.PACC, "It is off; WAYMARK_PACC_ENABLED turns it on.");
  }

  private Lossiness records(AccountSettings settings) {
    return publicUrl
        .map(here -> DomainRecords.of(settings, here, pacc.enabled()))
        .map(records -> RecordsLosses.of(settings, records))
        .orElseGet(
            () ->
                Lossiness.refused(
                    Dialect.RECORDS, "WAYMARK_PUBLIC_URL is not set to an https URL."));
  }
}
