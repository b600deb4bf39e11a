package dev.waymark.staff.domains;

import dev.waymark.http.PublicUrl;
import dev.waymark.http.PublicUrlConfig;
import dev.waymark.http.PublicUrlMissing;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.DomainName;
import dev.waymark.operations.ScopedDirectory;
import dev.waymark.pacc.PaccConfig;
import dev.waymark.records.DnsRecord;
import dev.waymark.records.DomainRecords;
import dev.waymark.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The DNS records that a domain needs. */
@Path("/api/v1/domains/{name}/dns")
@Tag(name = "Domains")
@SecurityRequirement(name = "token")
public class RecordsResource {
  private static final String ZONE = "text/dns";
  private static final MediaType ZONE_TYPE = MediaType.valueOf(ZONE);

  /** RFC 4027; the fragment is in ASCII, whatever the names mean. */
  private static final MediaType ZONE_IN_ASCII =
      new MediaType("text", "dns", Map.of(MediaType.CHARSET_PARAMETER, "us-ascii"));

  private final ScopedDirectory domains;
  private final PublicUrlConfig publicUrl;
  private final PaccConfig pacc;

  RecordsResource(ScopedDirectory domains, PublicUrlConfig publicUrl, PaccConfig pacc) {
    this.domains = domains;
    this.publicUrl = publicUrl;
    this.pacc = pacc;
  }

  @GET
  @RolesAllowed(Role.SUPPORT_WORD)
  @Produces({MediaType.APPLICATION_JSON, ZONE})
  @Operation(
      operationId = "listDomainRecords",
      summary = "Lists the DNS records to publish for a domain",
      description =
          "As JSON, or with Accept: text/dns as a fragment of a zone file, whose comments also name"
              + " the omitted records. 503 if WAYMARK_PUBLIC_URL is not set.")
  @APIResponse(
      responseCode = "200",
      description = "The records",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.ARRAY, implementation = DnsRecord.class),
            example = RecordsExample.JSON),
        @Content(
            mediaType = ZONE,
            schema = @Schema(type = SchemaType.STRING),
            example = RecordsExample.ZONE)
      })
  public Response get(@PathParam("name") String name, @Context HttpHeaders headers) {
    DomainRecords records = records(DomainName.parse(name));
    return (wantsZone(headers)
            ? Response.ok(records.zone(), ZONE_IN_ASCII)
            : Response.ok(records.json(), MediaType.APPLICATION_JSON_TYPE))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  /** Of what is accepted, best first. Not {@code selectVariant}: a charset in Accept stops it. */
  private static boolean wantsZone(HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().stream()
        .filter(type -> isJson(type) || type.isCompatible(ZONE_TYPE))
        .findFirst()
        .filter(type -> !isJson(type))
        .isPresent();
  }

  private static boolean isJson(MediaType accepted) {
    return accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE);
  }

  DomainRecords records(DomainName domain) {
    AccountSettings settings = domains.settingsFor(domain).orElseThrow(ScopedDirectory::unknown);
    PublicUrl here = publicUrl.publicUrl().orElseThrow(PublicUrlMissing::problem);
    return DomainRecords.of(settings, here, pacc.enabled());
  }
}
