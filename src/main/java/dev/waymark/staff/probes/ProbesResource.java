package dev.waymark.staff.probes;

import dev.waymark.audit.Change;
import dev.waymark.catalogue.document.StrictJson;
import dev.waymark.http.Problem;
import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import dev.waymark.operations.CurrentCaller;
import dev.waymark.operations.ProbeRequests;
import dev.waymark.operations.ScopedDirectory;
import dev.waymark.probe.ProbeRun;
import dev.waymark.probe.history.ProbeHistory;
import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.ProbeResult;
import dev.waymark.security.Role;
import dev.waymark.staff.ChangeReason;
import dev.waymark.staff.RecordedProbeView;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Live probes of the servers of a domain or provider. */
@Path("/api/v1/probes")
@Tag(name = "Probes", description = "Live checks of servers, on every port and in every TLS mode")
@SecurityRequirement(name = "token")
@Produces(MediaType.APPLICATION_JSON)
public class ProbesResource {
  private static final Logger LOG = Logger.getLogger(ProbesResource.class);
  private static final Duration PING = Duration.ofSeconds(10);

  /** More than the largest document has endpoints, for a provider with all its sample domains. */
  private static final int MAX_WAITING = 2048;

  private final ProbeRequests requests;
  private final ProbeHistory history;
  private final ScopedDirectory domains;
  private final CurrentCaller caller;

  ProbesResource(
      ProbeRequests requests, ProbeHistory history, ScopedDirectory domains, CurrentCaller caller) {
    this.requests = requests;
    this.history = history;
    this.domains = domains;
    this.caller = caller;
  }

  @POST
  @Blocking // the catalogue and the audit; the probe itself is waited for without a thread
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(
      operationId = "probe",
      summary = "Probes the servers of a domain or provider and waits for all results",
      description =
          "No password is sent. Private networks are not probed unless allowed. Closing the"
              + " connection ends the probe.")
  @APIResponseSchema(
      value = ProbeResult.class,
      responseCode = "200",
      responseDescription = "The result")
  @APIResponse(responseCode = "404")
  public Uni<ProbeResult> probe(
      @RequestBody(content = @Content(schema = @Schema(implementation = ProbeRequest.class)))
          byte[] body,
      @Context HttpHeaders headers) {
    return kept(begin(body, headers, unheard -> {}));
  }

  private ProbeRequests.Request begin(
      byte[] body, HttpHeaders headers, Consumer<EndpointResult> listener) {
    ProbeRequest.Subject subject = StrictJson.read(body, ProbeRequest.class).subject();
    Change change = caller.change(ChangeReason.of(headers));
    return subject.map(
        domain -> requests.begin(domain, change, listener),
        id -> requests.begin(id, change, listener));
  }

  /**
   * The result, once it is in the history; without the database it is still worth telling. Ends the
   * probe where nobody waits for it any more.
   */
  private Uni<ProbeResult> kept(ProbeRequests.Request request) {
    return Uni.createFrom()
        .<ProbeResult>emitter(emitter -> request.run().whenFinished(emitter::complete))
        .onCancellation()
        .invoke(request.run()::close)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .chain(
            result ->
                Uni.createFrom()
                    .item(result)
                    .invoke(() -> requests.keep(request, result))
                    .onFailure()
                    .invoke(error -> LOG.error("a result is not in the history", error))
                    .onFailure()
                    .recoverWithItem(result));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(
      operationId = "getProbe",
      summary = "Reads the result of an earlier probe and its changes since the one before",
      description = "Results are kept for the time in WAYMARK_PROBE_RETENTION.")
  @APIResponseSchema(
      value = RecordedProbeView.class,
      responseCode = "200",
      responseDescription = "The result")
  @APIResponse(responseCode = "404")
  public RecordedProbeView get(@PathParam("id") String id) {
    return history
        .find(id)
        .filter(past -> domains.shows(past.subject()))
        .map(RecordedProbeView::whole)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.NOT_FOUND, "There is no such result, or it has expired."));
  }

  @POST
  @Path("/stream")
  @Blocking
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  // nginx would otherwise keep the events until its buffer is full.
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  @RolesAllowed(Role.SUPPORT_WORD)
  @Operation(
      operationId = "streamProbe",
      summary = "Probes the servers of a domain or provider and streams each result",
      description =
          "Server-sent events: endpoint for each endpoint, in the form of the result's endpoints;"
              + " then summary, or error with a problem. A comment every 10 seconds keeps the"
              + " connection open. Closing the connection ends the probe.")
  @APIResponse(
      responseCode = "200",
      description = "The events; their data is JSON",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(oneOf = {EndpointResult.class, ProbeSummary.class, Problem.class})))
  @APIResponse(responseCode = "404")
  public Multi<OutboundSseEvent> stream(
      @RequestBody(content = @Content(schema = @Schema(implementation = ProbeRequest.class)))
          byte[] body,
      @Context HttpHeaders headers,
      @Context HttpServerRequest http,
      @Context Sse sse) {
    UnicastProcessor<EndpointResult> found =
        UnicastProcessor.create(new ArrayBlockingQueue<>(MAX_WAITING), () -> {});
    ProbeRequests.Request request = begin(body, headers, found::onNext);
    request.run().whenFinished(result -> found.onComplete());
    return withPings(sse, events(sse, request, found), () -> isHeard(http, request.run()));
  }

  /**
   * Checks the connection at each ping: the framework does not report a connection that was closed
   * before it listens for that.
   */
  private static boolean isHeard(HttpServerRequest http, ProbeRun run) {
    if (http.response().closed()) {
      run.close();
      return false;
    }
    return true;
  }

  private Multi<OutboundSseEvent> events(
      Sse sse, ProbeRequests.Request request, Multi<EndpointResult> found) {
    return Multi.createBy()
        .concatenating()
        .streams(
            found.map(endpoint -> event(sse, "endpoint", endpoint)),
            kept(request).map(result -> event(sse, "summary", ProbeSummary.of(result))).toMulti())
        .onCancellation()
        .invoke(request.run()::close)
        .onFailure()
        .invoke(error -> LOG.error("a stream of a probe failed", error))
        .onFailure()
        .recoverWithItem(
            () ->
                event(
                    sse,
                    "error",
                    Problem.of(ProblemType.INTERNAL, "The probe could not be completed.")));
  }

  private static OutboundSseEvent event(Sse sse, String name, Object data) {
    return sse.newEventBuilder().name(name).data(data).build();
  }

  /**
   * Comments keep proxies from hanging up; where the reader is slow, they are left out. The first
   * comes at once: it shows the asker that the stream is open, and us whether the asker still is.
   */
  private static Multi<OutboundSseEvent> withPings(
      Sse sse, Multi<OutboundSseEvent> events, BooleanSupplier heard) {
    Multi<Optional<OutboundSseEvent>> pings =
        Multi.createFrom()
            .ticks()
            .every(PING)
            .select()
            .first(tick -> heard.getAsBoolean())
            .onOverflow()
            .drop()
            .map(tick -> Optional.of(sse.newEventBuilder().comment("ping").build()));
    Multi<Optional<OutboundSseEvent>> untilTheEnd =
        events.map(Optional::of).onCompletion().continueWith(Optional.empty());
    return Multi.createBy()
        .merging()
        .streams(untilTheEnd, pings)
        .select()
        .first(Optional::isPresent)
        .map(Optional::orElseThrow);
  }
}
