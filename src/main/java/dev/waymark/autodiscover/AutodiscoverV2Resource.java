package dev.waymark.autodiscover;

import dev.waymark.catalogue.lookup.LookupResult;
import dev.waymark.dialect.DocumentResponses;
import dev.waymark.dialect.PublicAnswers;
import dev.waymark.dialect.RenderedDocument;
import dev.waymark.http.CachePolicy;
import dev.waymark.http.EmptyResponse;
import dev.waymark.http.Problem;
import dev.waymark.http.ProblemType;
import dev.waymark.http.PublicUrlConfig;
import dev.waymark.http.QueryString;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.InvalidValueException;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
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
 * Autodiscover's JSON form, which tells a client where the XML form is. No part of the request ever
 * becomes part of a URL: requests to this path were how ProxyShell (CVE-2021-34473) got in.
 */
@Path("/autodiscover/autodiscover.json")
@NonBlocking
@Tag(name = "Autodiscover")
@APIResponse(
    responseCode = "200",
    description = "Where it is",
    content =
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = V2Document.Found.class)))
@APIResponse(
    responseCode = "400",
    description = "No address, no protocol, or a protocol the domain does not have",
    content =
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = V2Document.Failed.class)))
@APIResponse(responseCode = "404", description = "The domain is not known here; empty")
@APIResponse(
    responseCode = "503",
    description = "The operator has not said where this service is",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class AutodiscoverV2Resource {
  private static final String PROTOCOL = "Protocol";
  private static final String MEANING = "AutodiscoverV1, ActiveSync or EWS, in any letter case";

  private final PublicAnswers answers;
  private final PublicUrlConfig config;

  AutodiscoverV2Resource(PublicAnswers answers, PublicUrlConfig config) {
    this.answers = answers;
    this.config = config;
  }

  @GET
  @Operation(operationId = "autodiscoverV2", summary = "URL of a protocol, address in the query")
  @Parameter(
      name = "Email",
      in = ParameterIn.QUERY,
      required = true,
      schema = @Schema(type = SchemaType.STRING),
      example = "ann@example.com")
  @Parameter(
      name = PROTOCOL,
      in = ParameterIn.QUERY,
      required = true,
      description = MEANING,
      schema = @Schema(type = SchemaType.STRING),
      example = "AutodiscoverV1")
  public Uni<Response> get(@Context HttpServerRequest http, @Context Request conditions) {
    Optional<EmailAddress> address;
    try {
      address = QueryString.of(http.query()).address("Email");
    } catch (InvalidValueException e) {
      address = Optional.empty();
    }
    return answer(address, http, conditions);
  }

  @GET
  @Path("{version:[vV]1\\.0}/{email}")
  @Operation(operationId = "autodiscoverV2Path", summary = "URL of a protocol, address in the path")
  @Parameter(
      name = PROTOCOL,
      in = ParameterIn.QUERY,
      required = true,
      description = MEANING,
      schema = @Schema(type = SchemaType.STRING),
      example = "AutodiscoverV1")
  public Uni<Response> getByPath(
      @PathParam("version") String version,
      @PathParam("email") String email,
      @Context HttpServerRequest http,
      @Context Request conditions) {
    return answer(EmailAddress.tryParse(email), http, conditions);
  }

  private Uni<Response> answer(
      Optional<EmailAddress> address, HttpServerRequest http, Request conditions) {
    Optional<String> protocol = protocol(http);
    if (address.isEmpty()) {
      return bad(V2Document.addressMissing());
    }
    if (protocol.isEmpty()) {
      return bad(V2Document.protocolMissing());
    }
    return answers
        .lookUp(address.orElseThrow().domain(), AutodiscoverRenderer.DIALECT)
        .map(
            found ->
                V2Protocol.of(found).isEmpty()
                    ? EmptyResponse.of(Status.NOT_FOUND)
                    : respond(found, protocol.orElseThrow(), conditions));
  }

  private static Optional<String> protocol(HttpServerRequest http) {
    try {
      return QueryString.of(http.query()).value(PROTOCOL);
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  private Response respond(LookupResult found, String word, Request conditions) {
    List<V2Protocol> supported = V2Protocol.of(found);
    return V2Protocol.fromWireName(word)
        .filter(supported::contains)
        .map(protocol -> respond(found, protocol, conditions))
        .orElseGet(() -> bad400(V2Document.protocolInvalid(word, supported)));
  }

  private Response respond(LookupResult found, V2Protocol protocol, Request conditions) {
    return protocol
        .url(found.settings(), config.publicUrl())
        .map(url -> V2Document.found(protocol, url))
        .map(json -> found(json, conditions))
        .orElseGet(
            () ->
                Problem.of(
                        ProblemType.UNAVAILABLE,
                        "The operator has to set WAYMARK_PUBLIC_URL before this can be answered.")
                    .toResponse());
  }

  private static Response found(byte[] json, Request conditions) {
    RenderedDocument document = RenderedDocument.of(json, MediaType.APPLICATION_JSON, false);
    return DocumentResponses.found(document, conditions).build();
  }

  private static Uni<Response> bad(byte[] json) {
    return Uni.createFrom().item(() -> bad400(json));
  }

  private static Response bad400(byte[] json) {
    return Response.status(Status.BAD_REQUEST)
        .type(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, CachePolicy.NONE.header())
        .entity(json)
        .build();
  }
}
