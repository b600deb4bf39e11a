package dev.waymark.pacc;

import dev.waymark.dialect.DocumentResponses;
import dev.waymark.dialect.PublicAnswer;
import dev.waymark.dialect.PublicAnswers;
import dev.waymark.dialect.PublicQuery;
import dev.waymark.dialect.RenderedDocument;
import dev.waymark.http.CachePolicy;
import dev.waymark.http.EmptyResponse;
import dev.waymark.http.Problem;
import dev.waymark.http.ProblemType;
import dev.waymark.http.RequestHost;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** PACC's one URL, at {@code ua-auto-config.<domain>}. */
@Path("/.well-known/user-agent-configuration.json")
@NonBlocking
@Tag(name = "PACC", description = "For clients of the draft standard; off by default")
public class PaccResource {
  private final PublicAnswers answers;
  private final PaccRenderer renderer;

  PaccResource(PublicAnswers answers, PaccRenderer renderer) {
    this.answers = answers;
    this.renderer = renderer;
  }

  @GET
  @Operation(
      operationId = "pacc",
      summary = "Settings of the domain in the Host header",
      description = "Clients compare the body's SHA-256 with the TXT record _ua-auto-config.")
  @APIResponse(
      responseCode = "200",
      description = "The settings",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.OBJECT),
              example =
                  """
                  {"authentication":{"password":true},\
                  "info":{"provider":{"name":"Example Mail","shortName":"Example"}},\
                  "protocols":{"imap":{"host":"imap.example.com"},\
                  "smtp":{"host":"smtp.example.com"},"submit":{"host":"smtp.example.com"}}}
                  """))
  @APIResponse(responseCode = "404", description = "The domain is not known here, or PACC is off")
  @APIResponse(
      responseCode = "422",
      description = "PACC has no words for the domain's services",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<Response> get(@Context HttpServerRequest http, @Context Request conditions) {
    if (!renderer.isEnabled()) {
      return Uni.createFrom().item(() -> EmptyResponse.of(Status.NOT_FOUND));
    }
    return answers
        .answer(PublicQuery.of(RequestHost.of(http)), renderer)
        .map(
            answer ->
                answer.fold(document -> json(document, conditions), PaccResource::withoutDocument));
  }

  private static Response withoutDocument(PublicAnswer.NoDocument none) {
    return none.isInexpressible()
        ? Problem.of(ProblemType.NOT_EXPRESSIBLE, none.reason()).toResponse()
        : EmptyResponse.of(Status.NOT_FOUND);
  }

  /** Programs in web pages may read it too: it is the same for everybody and holds no secret. */
  private static Response json(RenderedDocument document, Request conditions) {
    return DocumentResponses.found(document, CachePolicy.SHORT, conditions)
        .header("Access-Control-Allow-Origin", "*")
        .build();
  }
}
