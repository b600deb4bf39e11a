package dev.waymark.staff.providers;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.StrictJson;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.monitoring.WatchConfig;
import dev.waymark.monitoring.WatchState;
import dev.waymark.monitoring.WatchedService;
import dev.waymark.monitoring.Watches;
import dev.waymark.operations.CurrentCaller;
import dev.waymark.probe.history.ProbeHistory;
import dev.waymark.probe.history.ProbeSubject;
import dev.waymark.probe.history.RecordedProbe;
import dev.waymark.security.Role;
import dev.waymark.staff.ChangeReason;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Monitoring state of a provider's servers. */
@Path("/api/v1/providers/{id}")
@Tag(name = "Probes")
@SecurityRequirement(name = "token")
@Produces(MediaType.APPLICATION_JSON)
public class WatchResource {
  private final Watches watches;
  private final WatchConfig config;
  private final ProbeHistory history;
  private final CurrentCaller caller;

  WatchResource(Watches watches, WatchConfig config, ProbeHistory history, CurrentCaller caller) {
    this.watches = watches;
    this.config = config;
    this.history = history;
    this.caller = caller;
  }

  /** Turns monitoring on or off. */
  @Schema(name = "WatchRequest")
  record WatchRequest(@Nullable Boolean enabled) {}

  /**
   * Monitoring state of a provider.
   *
   * @param enabled whether the provider is monitored
   * @param running whether this instance monitors any provider
   */
  @Schema(name = "Watch", description = "Monitoring state of a provider")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record WatchView(
      @Schema(examples = "mediatemple") String provider,
      boolean enabled,
      @Schema(description = "true if WAYMARK_PROBE_WATCH is true on this instance") boolean running,
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
  @Operation(
      operationId = "getWatch",
      summary = "Reads the monitoring state of a provider's published servers")
  @APIResponseSchema(
      value = WatchView.class,
      responseCode = "200",
      responseDescription = "The state")
  public WatchView get(@PathParam("id") String id) {
    return WatchView.of(watches.of(caller.provider(id)), config.watch());
  }

  @PUT
  @Path("/watch")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.ADMIN_WORD)
  @Operation(
      operationId = "putWatch",
      summary = "Turns monitoring of a provider's published servers on or off",
      description =
          "Turning it off deletes the monitoring state. Instances with WAYMARK_PROBE_WATCH=true do"
              + " the probing.")
  @APIResponseSchema(
      value = WatchView.class,
      responseCode = "200",
      responseDescription = "The new state")
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
    return WatchView.of(
        watches.set(provider, enabled, caller.change(ChangeReason.of(headers))), config.watch());
  }

  @GET
  @Path("/probes")
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(
      operationId = "listProviderProbes",
      summary = "Lists earlier probes of a provider, newest first",
      description =
          "Probes by monitoring have the actor waymark and are kept if a result changed. Includes"
              + " providers that were deleted.")
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
