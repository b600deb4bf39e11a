package dev.waymark.wellknown;

import dev.waymark.catalogue.lookup.LookupResult;
import dev.waymark.catalogue.lookup.SettingsDirectory;
import dev.waymark.http.EmptyResponse;
import dev.waymark.http.PublicUrlConfig;
import dev.waymark.http.QueryString;
import dev.waymark.http.RequestHost;
import dev.waymark.mail.address.InvalidValueException;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Tells if the proxy in front may get a certificate for a name: Caddy asks before it does so on
 * demand ({@code on_demand_tls ask}), or strangers' names would use up the authority's limits.
 */
@Path("/tls/ask")
@NonBlocking
@Tag(name = "Proxy", description = "For the server that speaks TLS in front of this one")
public class TlsAskResource {
  private final SettingsDirectory directory;
  private final Optional<String> ownName;

  TlsAskResource(SettingsDirectory directory, PublicUrlConfig config) {
    this.directory = directory;
    this.ownName = config.publicUrl().map(url -> url.host().text());
  }

  @GET
  @Operation(operationId = "tlsAsk", summary = "Whether a name is ours to have a certificate for")
  @Parameter(
      name = "domain",
      in = ParameterIn.QUERY,
      required = true,
      schema = @Schema(type = SchemaType.STRING),
      example = "autoconfig.example.com")
  @APIResponse(responseCode = "200", description = "It is; empty")
  @APIResponse(responseCode = "404", description = "It is not; empty")
  public Uni<Response> ask(@Context HttpServerRequest http) {
    Optional<String> name;
    try {
      name = QueryString.of(http.query()).value("domain");
    } catch (InvalidValueException e) {
      name = Optional.empty();
    }
    if (name.isPresent() && name.equals(ownName)) {
      return Uni.createFrom().item(() -> EmptyResponse.of(Status.OK));
    }
    return RequestHost.of(name)
        .domain()
        .map(asked -> directory.answer(asked).map(TlsAskResource::isServed))
        .orElseGet(() -> Uni.createFrom().item(false))
        .map(served -> EmptyResponse.of(served ? Status.OK : Status.NOT_FOUND));
  }

  /** Clients of a domain that has moved are told so, over TLS. */
  private static boolean isServed(LookupResult found) {
    return found.settings().isPresent() || found.movedTo().isPresent();
  }
}
