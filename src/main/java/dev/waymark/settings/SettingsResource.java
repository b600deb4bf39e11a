package dev.waymark.settings;

import dev.waymark.dialect.DocumentResponses;
import dev.waymark.dialect.PublicAnswers;
import dev.waymark.dialect.PublicQuery;
import dev.waymark.http.Problem;
import dev.waymark.http.ProblemType;
import dev.waymark.http.QueryString;
import dev.waymark.http.RequestHost;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.InvalidValueException;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The settings of a domain for programs; public like every dialect. */
@Path("/api/v1/settings")
@NonBlocking
@Tag(name = "Settings", description = "For programs that are not mail clients")
public class SettingsResource {
  private static final String UNKNOWN =
      "This service has no settings for the domain of the address or of the Host header.";

  private final PublicAnswers answers;
  private final SettingsRenderer renderer;

  SettingsResource(PublicAnswers answers, SettingsRenderer renderer) {
    this.answers = answers;
    this.renderer = renderer;
  }

  @GET
  @Operation(operationId = "settings", summary = "Settings of an address or domain")
  @Parameter(
      name = "email",
      in = ParameterIn.QUERY,
      description =
          "The address; without it the Host header names the domain, and user names are forms"
              + " such as %EMAILADDRESS%",
      schema = @Schema(type = SchemaType.STRING),
      example = "ann@example.com")
  @APIResponse(
      responseCode = "200",
      description = "The settings",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SettingsDocument.class),
              example = SettingsExample.JSON))
  @APIResponse(responseCode = "400", description = "Not an address")
  @APIResponse(responseCode = "404", description = "The domain is not known here")
  public Uni<Response> get(@Context HttpServerRequest http, @Context Request conditions) {
    Optional<EmailAddress> address;
    try {
      address = QueryString.of(http.query()).address("email");
    } catch (InvalidValueException e) {
      return Uni.createFrom()
          .item(() -> Problem.of(ProblemType.INVALID_REQUEST, e.reason()).toResponse());
    }
    return answers
        .answer(PublicQuery.of(address, RequestHost.of(http)), renderer)
        .map(
            answer ->
                answer.fold(
                    document -> DocumentResponses.found(document, conditions).build(),
                    none -> DocumentResponses.problem(none, UNKNOWN)));
  }
}
