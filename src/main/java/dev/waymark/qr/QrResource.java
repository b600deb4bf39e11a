package dev.waymark.qr;

import dev.waymark.dialect.DocumentResponses;
import dev.waymark.dialect.PublicAnswers;
import dev.waymark.dialect.PublicQuery;
import dev.waymark.dialect.RenderedDocument;
import dev.waymark.http.Problem;
import dev.waymark.http.ProblemType;
import dev.waymark.http.QueryString;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.mail.address.SafeText;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
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

/** The account of an address as a QR code, which Thunderbird for Android imports. */
@Path("/api/v1/settings/qr")
@NonBlocking
@Tag(name = "Settings")
public class QrResource {
  private static final String SVG = "image/svg+xml";
  private static final MediaType SVG_TYPE = MediaType.valueOf(SVG);
  private static final int MAX_NAME = 128;

  private final PublicAnswers answers;
  private final QrRenderer renderer;

  QrResource(PublicAnswers answers, QrRenderer renderer) {
    this.answers = answers;
    this.renderer = renderer;
  }

  @GET
  @Produces({SVG, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "settingsQr",
      summary = "Account of an address as a QR code for Thunderbird for Android",
      description =
          "The app reads it under \"Import from Thunderbird for desktop\" and asks for the password."
              + " As SVG, or with Accept: application/json as the array in the code.")
  @Parameter(
      name = "email",
      in = ParameterIn.QUERY,
      required = true,
      schema = @Schema(type = SchemaType.STRING),
      example = "ann@example.com")
  @Parameter(
      name = "name",
      in = ParameterIn.QUERY,
      description = "The sender's name, at most 128 characters",
      schema = @Schema(type = SchemaType.STRING),
      example = "Ann Example")
  @APIResponse(
      responseCode = "200",
      description = "The code",
      content = {
        @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class))
      })
  @APIResponse(
      responseCode = "400",
      description = "The address is missing or invalid, or the name is unusable")
  @APIResponse(responseCode = "404", description = "The domain is not known here")
  @APIResponse(responseCode = "406", description = "There is SVG and JSON only")
  @APIResponse(
      responseCode = "422",
      description = "The code cannot express the account, for example GSSAPI only")
  public Uni<Response> get(
      @Context HttpServerRequest http, @Context HttpHeaders headers, @Context Request conditions) {
    EmailAddress address;
    Optional<String> name;
    try {
      QueryString query = QueryString.of(http.query());
      address = address(query);
      name = name(query);
    } catch (InvalidValueException e) {
      return Uni.createFrom()
          .item(() -> Problem.of(ProblemType.INVALID_REQUEST, e.reason()).toResponse());
    }
    boolean asSvg = wantsSvg(headers.getAcceptableMediaTypes());
    return answers
        .answer(
            PublicQuery.of(address),
            renderer.dialect(),
            settings -> renderer.render(settings, address, name))
        .map(
            answer ->
                answer.fold(
                    array -> found(asSvg ? drawn(array) : array, conditions),
                    none ->
                        DocumentResponses.problem(
                            none, "This service has no settings for the domain of the address.")));
  }

  private static EmailAddress address(QueryString query) {
    return query
        .address("email")
        .orElseThrow(() -> new InvalidValueException("the parameter email is missing"));
  }

  private static Optional<String> name(QueryString query) {
    Optional<String> name = query.value("name").map(String::strip).filter(text -> !text.isEmpty());
    if (name.filter(text -> text.length() > MAX_NAME || !SafeText.isSafe(text)).isPresent()) {
      throw new InvalidValueException(
          "the parameter name is not a name; expected at most 128 characters, none of them"
              + " control or invisible ones");
    }
    return name;
  }

  /** Picks the first type that is accepted and exists; anything means SVG. */
  private static boolean wantsSvg(List<MediaType> accepted) {
    return accepted.stream()
        .filter(
            type ->
                type.isCompatible(SVG_TYPE) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
        .findFirst()
        .map(type -> type.isCompatible(SVG_TYPE))
        .orElse(true);
  }

  private static RenderedDocument drawn(RenderedDocument array) {
    byte[] svg = QrCode.of(array.text()).svg().getBytes(StandardCharsets.UTF_8);
    return RenderedDocument.of(svg, SVG, array.isPersonal());
  }

  private static Response found(RenderedDocument document, Request conditions) {
    return DocumentResponses.found(document, conditions)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }
}
