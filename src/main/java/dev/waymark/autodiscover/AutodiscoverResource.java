package dev.waymark.autodiscover;

import dev.waymark.dialect.DocumentResponses;
import dev.waymark.dialect.PublicAnswer;
import dev.waymark.dialect.PublicAnswers;
import dev.waymark.dialect.PublicQuery;
import dev.waymark.dialect.RenderedDocument;
import dev.waymark.finding.UnavailableException;
import dev.waymark.http.CachePolicy;
import dev.waymark.http.EmptyResponse;
import dev.waymark.http.RequestHost;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.MoveTarget;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/**
 * Autodiscover over plain old XML. Errors are documents with status 200, as Exchange sends them;
 * 401 is never sent: Thunderbird's account hub stops there and asks for an Exchange password.
 */
@Path("/autodiscover/autodiscover.xml")
@NonBlocking
@Tag(name = "Autodiscover", description = "For Outlook, FairEmail, Thunderbird, Delta Chat")
public class AutodiscoverResource {
  private static final int MAX_BODY = 64 * 1024;

  private static final Logger LOG = Logger.getLogger(AutodiscoverResource.class);

  private final PublicAnswers answers;
  private final AutodiscoverRenderer renderer;
  private final Clock clock;

  AutodiscoverResource(PublicAnswers answers, AutodiscoverRenderer renderer, Clock clock) {
    this.answers = answers;
    this.renderer = renderer;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "autodiscover",
      summary = "Settings of the address in the body",
      description = "Any Content-Type, any namespace; the path in any letter case.")
  @RequestBody(
      content =
          @Content(
              mediaType = "text/xml",
              schema = @Schema(type = SchemaType.STRING),
              example = AutodiscoverExample.REQUEST))
  @APIResponse(
      responseCode = "200",
      description =
          "The settings, a redirect of a domain that has moved, or an error: 500, 501, 600 to 603",
      content =
          @Content(
              mediaType = "text/xml",
              schema = @Schema(type = SchemaType.STRING),
              examples = {
                @ExampleObject(name = "settings", value = AutodiscoverExample.SETTINGS),
                @ExampleObject(name = "error", value = AutodiscoverExample.ERROR)
              }))
  @APIResponse(responseCode = "413", description = "The body is larger than 64 KiB; empty")
  public Uni<Response> post(byte[] body) {
    if (body.length > MAX_BODY) {
      return Uni.createFrom().item(() -> EmptyResponse.of(Status.REQUEST_ENTITY_TOO_LARGE));
    }
    return PoxReader.read(body)
        .fold(this::answer, error -> Uni.createFrom().item(() -> refuse(error)));
  }

  @GET
  @Operation(
      operationId = "autodiscoverByHost",
      summary = "Settings of the domain in the Host header",
      description = "Delta Chat, Spike and MyMail ask this way. Names no user and no login.")
  @APIResponse(
      responseCode = "200",
      description = "The settings",
      content = @Content(mediaType = "text/xml", schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "404", description = "The domain is not known here; empty")
  public Uni<Response> get(@Context HttpServerRequest http, @Context Request conditions) {
    RequestHost host = RequestHost.of(http);
    return answers
        .answer(PublicQuery.of(host), renderer)
        .map(answer -> byHost(answer, host, conditions));
  }

  private Uni<Response> answer(EmailAddress address, ResponseSchema schema) {
    return answers
        .answer(
            PublicQuery.of(address),
            renderer.dialect(),
            settings -> renderer.render(settings, address, schema))
        .map(
            answer ->
                answer.fold(
                    document -> personal(document.bytes()),
                    target -> moved(target, address, schema),
                    none -> refuse(error(none.cause(), schema))))
        .onFailure(failure -> !(failure instanceof UnavailableException))
        .recoverWithItem(this::failed);
  }

  private static PoxError error(PublicAnswer.Cause cause, ResponseSchema schema) {
    return switch (cause) {
      case NOT_PUBLISHED, MOVED -> PoxError.NO_SETTINGS;
      case INVALID -> PoxError.UNUSABLE_SETTINGS;
      case UNKNOWN -> PoxError.UNKNOWN_ADDRESS;
      case NOT_EXPRESSIBLE ->
          switch (schema) {
            case OUTLOOK -> PoxError.NO_SETTINGS;
            case MOBILESYNC -> PoxError.NO_SUCH_SCHEMA;
          };
    };
  }

  private Response moved(MoveTarget destination, EmailAddress address, ResponseSchema schema) {
    return switch (schema) {
      case OUTLOOK -> personal(RedirectXml.outlook(destination, address));
      case MOBILESYNC ->
          RedirectXml.mobileSync(destination, address)
              .map(AutodiscoverResource::personal)
              .orElseGet(() -> refuse(PoxError.NO_SUCH_SCHEMA));
    };
  }

  /** Sends no error document, which would end Delta Chat's search. */
  private static Response byHost(PublicAnswer answer, RequestHost host, Request conditions) {
    Optional<RenderedDocument> document =
        answer.fold(Optional::of, target -> redirect(target, host), none -> Optional.empty());
    return document
        .map(found -> DocumentResponses.found(found, conditions).build())
        .orElseGet(() -> EmptyResponse.of(Status.NOT_FOUND));
  }

  private static Optional<RenderedDocument> redirect(MoveTarget destination, RequestHost host) {
    return host.domain()
        .map(asked -> RedirectXml.outlook(destination, asked))
        .map(xml -> RenderedDocument.of(xml, AutodiscoverRenderer.MEDIA_TYPE, false));
  }

  /** Sends an error of the protocol for an unexpected failure; the log has what happened. */
  private Response failed(Throwable failure) {
    LOG.error("603 POST /autodiscover/autodiscover.xml", failure);
    return refuse(PoxError.INTERNAL);
  }

  private Response refuse(PoxError error) {
    return ok(ErrorXml.render(error, LocalTime.now(clock)), CachePolicy.NONE);
  }

  private static Response personal(byte[] document) {
    return ok(document, CachePolicy.PRIVATE);
  }

  private static Response ok(byte[] document, CachePolicy caching) {
    return Response.ok(document)
        .type(AutodiscoverRenderer.MEDIA_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, caching.header())
        .build();
  }
}
