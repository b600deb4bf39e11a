package dev.waymark.console.probe;

import dev.waymark.console.layout.ConsoleLayout;
import dev.waymark.console.layout.Section;
import dev.waymark.console.lookup.LookupQuery;
import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import dev.waymark.pages.HtmlPage;
import dev.waymark.security.Role;
import dev.waymark.security.session.ConsolePath;
import dev.waymark.security.session.CsrfTokenRequired;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Live probes of the servers of a domain, followed by the page. */
@Path(ConsolePath.ROOT + "/probes")
@CsrfTokenRequired
@RolesAllowed(Role.SUPPORT_WORD)
public class LiveProbeResource {
  private static final String PATH = ConsolePath.ROOT + "/probes/";

  private final ConsoleLayout console;
  private final LiveProbes probes;

  LiveProbeResource(ConsoleLayout console, LiveProbes probes) {
    this.console = console;
    this.probes = probes;
  }

  /** Starts a probe; the answer is a part of a page for htmx, else a page. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response begin(
      @FormParam("q") @DefaultValue("") String typed,
      @HeaderParam("HX-Request") Optional<String> htmx) {
    LiveProbe probe = probes.begin(LookupQuery.parse(typed), console.session());
    return htmx.isPresent()
        ? HtmlPage.CONSOLE.of(200, ProbeTemplates.live(ProbeView.of(probe)))
        : HtmlPage.seeOther(PATH + probe.id()).build();
  }

  @GET
  @Path("/{id}")
  @Operation(hidden = true)
  public Response get(@PathParam("id") String id) {
    return HtmlPage.CONSOLE.of(
        200, ProbeTemplates.probe(console.frame(Section.LOOK_UP), ProbeView.of(find(id))));
  }

  /**
   * Sends an event named after its cell for each endpoint, each with a progress event, and an end.
   */
  @GET
  @Path("/{id}/events")
  @Blocking // reads the session from the database
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.TEXT_PLAIN)
  // nginx would otherwise hold events back until its buffer is full.
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> events(@PathParam("id") String id, @Context Sse sse) {
    LiveProbe probe = find(id);
    return Multi.createFrom().emitter(emitter -> follow(probe, emitter, sse));
  }

  private static void follow(
      LiveProbe probe, MultiEmitter<? super OutboundSseEvent> emitter, Sse sse) {
    Consumer<LiveProbe.Step> listener =
        step -> {
          step.place().ifPresent(place -> emit(emitter, sse, probe, step, place));
          if (step.place().isEmpty()) {
            emitter.emit(event(sse, "done", ProbeTemplates.report(ProbeView.of(probe))));
            emitter.complete();
          }
        };
    emitter.onTermination(() -> probe.leave(listener));
    probe.listen(listener);
  }

  private static void emit(
      MultiEmitter<? super OutboundSseEvent> emitter,
      Sse sse,
      LiveProbe probe,
      LiveProbe.Step step,
      int place) {
    step.finish()
        .ifPresent(
            finish -> emitter.emit(event(sse, "cell-" + place, ProbeTemplates.cell(finish))));
    emitter.emit(event(sse, "progress", ProbeTemplates.progress(step.known(), probe.size())));
  }

  /** Creates an event; its data must be one line. */
  private static OutboundSseEvent event(Sse sse, String name, TemplateInstance part) {
    return sse.newEventBuilder().name(name).data(part.render().replace('\n', ' ')).build();
  }

  private LiveProbe find(String id) {
    return probes
        .find(id, console.session())
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.NOT_FOUND,
                    "This probe is not of this session, or has expired; its results are in the"
                        + " history."));
  }
}
