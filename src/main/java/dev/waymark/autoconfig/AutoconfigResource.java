package dev.waymark.autoconfig;

import dev.waymark.dialect.DocumentResponses;
import dev.waymark.dialect.PublicAnswers;
import dev.waymark.dialect.PublicQuery;
import dev.waymark.http.EmptyResponse;
import dev.waymark.http.QueryString;
import dev.waymark.http.RequestHost;
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
  private static final String PARAMETER = "emailaddress";
  private static final String MEANING =
      "The address; without it the Host header names the domain, as autoconfig.<domain> or bare";

  private final PublicAnswers answers;
  private final AutoconfigRenderer renderer;

  AutoconfigResource(PublicAnswers answers, AutoconfigRenderer renderer) {
    this.answers = answers;
    this.renderer = renderer;
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
        .map(name -> respond(PublicQuery.of(name), conditions))
        .orElseGet(AutoconfigResource::malformed);
  }

  private Uni<Response> byAddressOrHost(HttpServerRequest http, Request conditions) {
    Optional<EmailAddress> address;
    try {
      address = QueryString.of(http.query()).address(PARAMETER);
    } catch (InvalidValueException e) {
      // Never by Host: the document would be about another person's address.
      return malformed();
    }
    RequestHost host = RequestHost.of(http);
    return respond(PublicQuery.of(address, host).orByMx(host), conditions);
  }

  private Uni<Response> respond(PublicQuery query, Request conditions) {
    return answers
        .answer(query, renderer)
        .map(
            answer ->
                answer.fold(
                    document -> DocumentResponses.found(document, conditions).build(),
                    none -> EmptyResponse.of(Status.NOT_FOUND)));
  }

  /** Mail clients that are web pages; the document holds nothing that its reader did not know. */
  private static Response openToPages(Response response) {
    return Response.fromResponse(response).header("Access-Control-Allow-Origin", "*").build();
  }

  private static Uni<Response> malformed() {
    return Uni.createFrom().item(() -> EmptyResponse.of(Status.BAD_REQUEST));
  }
}
