package dev.waymark.staff.providers;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.StrictJson;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.monitoring.WatchConfig;
import dev.waymark.monitoring.WatchState;
import dev.waymark.monitoring.WatchedService;
import dev.waymark.monitoring.Watches;
import dev.waymark.probe.history.ProbeHistory;
import dev.waymark.probe.history.ProbeSubject;
import dev.waymark.probe.history.RecordedProbe;
import dev.waymark.security.Role;
import dev.waymark.staff.Caller;
import dev.waymark.staff.Page;
import dev.waymark.staff.RecordedProbeView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a provider's servers have been doing. */
@Path("/api/v1/providers/{id}")
@Tag(name = "Probes")
@SecurityRequirement(name = "token")
@Produces(MediaType.APPLICATION_JSON)
public class WatchResource {
  private final Watches watches;
  private final WatchConfig config;
  private final ProbeHistory history;
  private final Caller caller;

  WatchResource(Watches watches, WatchConfig config, ProbeHistory history, Caller caller) {
    this.watches = watches;
    this.config = config;
    this.history = history;
    this.caller = caller;
  }

  /** Whether to watch. */
  @Schema(name = "WatchRequest")
  record WatchRequest(@Nullable Boolean enabled) {}

  /**
   * The watch of a provider.
   *
   * @param enabled whether it is to be watched
   * @param running whether this instance watches anything at all
   */
  @Schema(name = "Watch", description = "Whether a provider is watched, and how its servers do")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record WatchView(
      @Schema(examples = "mediatemple") String provider,
      boolean enabled,
      @Schema(description = "Whether WAYMARK_PROBE_WATCH is true here") boolean running,
      @Schema(implementation = String.class) Optional<Instant> nextAt,
      @Schema(implementation = String.class) Optional<Instant> lookedAt,
      List<WatchedService> services) {

    static WatchView of(WatchState state, boolean running) {
      return new WatchView(
          state.provider().text(),
          state.enabled(),
          running,
          state.nextAt(),
          state.lookedAt(),
          state.services());
    }
  }

  @GET
  @Path("/watch")
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(operationId = "watch", summary = "How a provider's published servers have been doing")
  @APIResponse(
      responseCode = "200",
      description = "The watch",
      content = @Content(schema = @Schema(implementation = WatchView.class)))
  @APIResponse(responseCode = "404", description = "There is no such provider")
  public WatchView get(@PathParam("id") String id) {
    return WatchView.of(watches.of(caller.provider(id)), config.watch());
  }

  @PUT
  @Path("/watch")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(
      operationId = "putWatch",
      summary = "Begins or ends to look at a provider's published servers again and again",
      description =
          "Ending it forgets what was seen. Looks are taken by instances where WAYMARK_PROBE_WATCH"
              + " is true.")
  @APIResponse(
      responseCode = "200",
      description = "The watch as it is now",
      content = @Content(schema = @Schema(implementation = WatchView.class)))
  @APIResponse(responseCode = "404", description = "There is no such provider")
  @APIResponse(responseCode = "422", description = "The document is not valid")
  public WatchView put(
      @PathParam("id") String id,
      @RequestBody(content = @Content(schema = @Schema(implementation = WatchRequest.class)))
          byte[] body,
      @Context HttpHeaders headers) {
    ProviderId provider = caller.provider(id);
    Boolean enabled = StrictJson.read(body, WatchRequest.class).enabled();
    if (enabled == null) {
      throw new InvalidDocumentException("/enabled", "is missing; expected true or false");
    }
    return WatchView.of(watches.set(provider, enabled, caller.change(headers)), config.watch());
  }

  @GET
  @Path("/probes")
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(
      operationId = "providerProbes",
      summary = "What earlier probes of a provider found, newest first",
      description =
          "Those of the watch have the actor waymark, and are kept where they changed anything."
              + " Also of a provider that is there no more.")
  public Page<RecordedProbeView> probes(
      @PathParam("id") String id,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) int limit,
      @QueryParam("next") Optional<String> next) {
    List<RecordedProbe> found =
        history.of(
            ProbeSubject.provider(caller.provider(id).text()),
            Page.after(next),
            Page.limit(limit) + 1);
    return Page.of(found, limit, RecordedProbe::position, RecordedProbeView::inList);
  }
}
