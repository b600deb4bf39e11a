package dev.waymark.autodiscover;

import dev.waymark.catalogue.lookup.LookupResult;
import dev.waymark.catalogue.lookup.SettingsDirectory;
import dev.waymark.finding.UnavailableException;
import dev.waymark.http.CachePolicy;
import dev.waymark.http.DocumentResponses;
import dev.waymark.http.RequestHost;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.address.DomainName;
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
  private static final String MEDIA_TYPE = "text/xml; charset=utf-8";

  private static final Logger LOG = Logger.getLogger(AutodiscoverResource.class);

  private final SettingsDirectory directory;
  private final AutodiscoverConfig config;
  private final Clock clock;

  AutodiscoverResource(SettingsDirectory directory, AutodiscoverConfig config, Clock clock) {
    this.directory = directory;
    this.config = config;
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
      return Uni.createFrom().item(() -> DocumentResponses.empty(Status.REQUEST_ENTITY_TOO_LARGE));
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
    return RequestHost.of(http)
        .domain()
        .map(asked -> directory.answer(asked).map(found -> byHost(found, asked, conditions)))
        .orElseGet(() -> Uni.createFrom().item(() -> DocumentResponses.empty(Status.NOT_FOUND)));
  }

  private Uni<Response> answer(EmailAddress address, ResponseSchema schema) {
    return directory
        .answer(address.domain())
        .map(found -> answer(found, address, schema))
        .onFailure(failure -> !(failure instanceof UnavailableException))
        .recoverWithItem(this::failed);
  }

  private Response answer(LookupResult found, EmailAddress address, ResponseSchema schema) {
    return switch (found.standing()) {
      case KNOWN -> known(found.settings().orElseThrow().forAddress(address), address, schema);
      case MOVED -> moved(found.movedTo().orElseThrow(), address, schema);
      case SILENT -> refuse(PoxError.NO_SETTINGS);
      case UNFIT -> refuse(PoxError.UNUSABLE_SETTINGS);
      case UNKNOWN -> refuse(PoxError.UNKNOWN_ADDRESS);
    };
  }

  private Response known(AccountSettings settings, EmailAddress address, ResponseSchema schema) {
    return switch (schema) {
      case OUTLOOK ->
          OutlookXml.canSay(settings)
              ? personal(OutlookXml.render(settings, Optional.of(address), config.dav()))
              : refuse(PoxError.NO_SETTINGS);
      case MOBILESYNC ->
          settings
              .web(Protocol.ACTIVESYNC)
              .findFirst()
              .map(activeSync -> personal(MobileSyncXml.render(activeSync, address)))
              .orElseGet(() -> refuse(PoxError.NO_SUCH_SCHEMA));
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

  /** An error document would end Delta Chat's search, so there is none here. */
  private Response byHost(LookupResult found, DomainName asked, Request conditions) {
    return found
        .movedTo()
        .map(destination -> RedirectXml.outlook(destination, asked))
        .or(
            () ->
                found
                    .settings()
                    .filter(OutlookXml::canSay)
                    .map(known -> OutlookXml.render(known, Optional.empty(), config.dav())))
        .map(
            xml -> DocumentResponses.found(xml, MEDIA_TYPE, CachePolicy.PUBLIC, conditions).build())
        .orElseGet(() -> DocumentResponses.empty(Status.NOT_FOUND));
  }

  /** Nobody expected it. The client gets an error of its own protocol, the log what happened. */
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
        .type(MEDIA_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, caching.header())
        .build();
  }
}
