package dev.waymark.autoconfig;

import dev.waymark.catalogue.lookup.LookupResult;
import dev.waymark.catalogue.lookup.SettingsDirectory;
import dev.waymark.http.CachePolicy;
import dev.waymark.http.DocumentResponses;
import dev.waymark.http.QueryString;
import dev.waymark.http.RequestHost;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.InvalidValueException;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The URLs at which clients look for autoconfig. Whatever is not a usable document must be an
 * error: Thunderbird takes the first 2xx of the four URLs it asks and fails if that one does not
 * parse; Delta Chat takes any XML for success.
 */
@Path("/")
@NonBlocking
@Tag(name = "Autoconfig", description = "For Thunderbird, K-9, Evolution, KMail, Delta Chat")
@APIResponse(
    responseCode = "200",
    description = "The settings, version 1.1",
    content =
        @Content(
            mediaType = "text/xml",
            schema = @Schema(type = SchemaType.STRING),
            example = AutoconfigExample.XML))
@APIResponse(responseCode = "400", description = "Not an address or not a domain; empty")
@APIResponse(responseCode = "404", description = "The domain is not known here; empty")
public class AutoconfigResource {
  /** Thunderbird parses XML only if the header starts with exactly this. */
  private static final String MEDIA_TYPE = "text/xml; charset=utf-8";

  private static final String PARAMETER = "emailaddress";
  private static final String MEANING =
      "The address; without it the Host header names the domain, as autoconfig.<domain> or bare";

  private final SettingsDirectory directory;

  AutoconfigResource(SettingsDirectory directory) {
    this.directory = directory;
  }

  @GET
  @Path("mail/config-v1.1.xml")
  @Operation(operationId = "autoconfig", summary = "Settings, at autoconfig.<domain>")
  @Parameter(
      name = PARAMETER,
      in = ParameterIn.QUERY,
      description = MEANING,
      schema = @Schema(type = SchemaType.STRING),
      example = "ann@example.com")
  public Uni<Response> get(@Context HttpServerRequest http, @Context Request conditions) {
    return byAddressOrHost(http, conditions);
  }

  @GET
  @Path(".well-known/autoconfig/mail/config-v1.1.xml")
  @Operation(operationId = "autoconfigWellKnown", summary = "Settings, at the domain itself")
  @Parameter(
      name = PARAMETER,
      in = ParameterIn.QUERY,
      description = MEANING,
      schema = @Schema(type = SchemaType.STRING),
      example = "ann@example.com")
  public Uni<Response> getWellKnown(@Context HttpServerRequest http, @Context Request conditions) {
    return byAddressOrHost(http, conditions).map(AutoconfigResource::openToPages);
  }

  @GET
  @Path("v1.1/mail/config-v1.1.xml")
  @Operation(operationId = "autoconfigForNine", summary = "Settings, where Nine (Android) asks")
  @Parameter(
      name = PARAMETER,
      in = ParameterIn.QUERY,
      description = MEANING,
      schema = @Schema(type = SchemaType.STRING),
      example = "ann@example.com")
  public Uni<Response> getForNine(@Context HttpServerRequest http, @Context Request conditions) {
    return byAddressOrHost(http, conditions);
  }

  @GET
  @Path("v1.1/{domain}")
  @Operation(operationId = "autoconfigOfDomain", summary = "Settings of a domain, as in the ISPDB")
  public Uni<Response> getOfDomain(
      @Parameter(description = "The domain, U-label or A-label", example = "example.com")
          @PathParam("domain")
          String domain,
      @Context Request conditions) {
    return DomainName.tryParse(domain)
        .map(
            name ->
                directory
                    .find(name)
                    .map(settings -> respond(settings, Optional.empty(), conditions)))
        .orElseGet(AutoconfigResource::malformed);
  }

  private Uni<Response> byAddressOrHost(HttpServerRequest http, Request conditions) {
    Optional<EmailAddress> address;
    try {
      address = QueryString.of(http.query()).address(PARAMETER);
    } catch (InvalidValueException e) {
      // Never by Host: the document would go to somebody else's address.
      return malformed();
    }
    RequestHost host = RequestHost.of(http);
    return address
        .map(known -> find(known.domain(), host))
        .or(() -> host.domain().map(directory::find))
        .orElseGet(AutoconfigResource::unknown)
        .map(settings -> respond(settings, address, conditions));
  }

  /**
   * Thunderbird, K-9 and Delta Chat ask the domain of the MX for addresses of customers' domains,
   * which may be unknown here.
   */
  private Uni<Optional<AccountSettings>> find(DomainName asked, RequestHost host) {
    return directory
        .answer(asked)
        .chain(
            found ->
                found.standing() == LookupResult.Standing.UNKNOWN && host.mxDomain().isPresent()
                    ? directory.findForMx(asked, host.mxDomain().orElseThrow())
                    : Uni.createFrom().item(found.settings()));
  }

  /** Thunderbird refuses a document without an incoming or without an outgoing server. */
  private static Response respond(
      Optional<AccountSettings> found, Optional<EmailAddress> address, Request conditions) {
    return found
        .filter(AccountSettings::hasMail)
        .map(settings -> document(settings, address, conditions))
        .orElseGet(() -> DocumentResponses.empty(Status.NOT_FOUND));
  }

  private static Response document(
      AccountSettings settings, Optional<EmailAddress> address, Request conditions) {
    AccountSettings theirs = address.map(settings::forAddress).orElse(settings);
    boolean personal =
        AutoconfigXml.isPersonal(theirs, address)
            // Which rule fits is about the address too.
            || (address.isPresent() && !settings.logins().isEmpty());
    return DocumentResponses.found(
            AutoconfigXml.render(theirs, address),
            MEDIA_TYPE,
            personal ? CachePolicy.PRIVATE : CachePolicy.PUBLIC,
            conditions)
        .build();
  }

  /** Mail clients that are web pages; the document holds nothing that its reader did not know. */
  private static Response openToPages(Response response) {
    return Response.fromResponse(response).header("Access-Control-Allow-Origin", "*").build();
  }

  private static Uni<Response> malformed() {
    return Uni.createFrom().item(() -> DocumentResponses.empty(Status.BAD_REQUEST));
  }

  private static Uni<Optional<AccountSettings>> unknown() {
    return Uni.createFrom().item(Optional.empty());
  }
}
