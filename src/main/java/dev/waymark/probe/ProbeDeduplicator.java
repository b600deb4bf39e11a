package dev.waymark.probe;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.waymark.mail.Port;
import dev.waymark.mail.address.Host;
import dev.waymark.probe.report.ProbeCode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Sees to it that a server is looked at once, however many ask: who comes while somebody looks
 * waits for the same view, who comes shortly after gets it from memory, and at one host and port
 * there is one look at a time.
 */
final class ProbeDeduplicator {
  private static final Logger LOG = Logger.getLogger(ProbeDeduplicator.class);
  private static final Duration MEMORY = Duration.ofSeconds(10);
  private static final int MAX_REMEMBERED = 10_000;

  private final Cache<ProbeTask, PortObservation> recent =
      Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(MAX_REMEMBERED).build();
  private final Map<ProbeTask, Flight> flights = new ConcurrentHashMap<>();
  private final Map<Door, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

  /** Where only one may look at a time. */
  private record Door(Host host, Port port) {}

  /**
   * Looks, or joins who is looking already.
   *
   * @param look starts a look whose connections can be cut
   */
  Flight join(ProbeTask visit, Function<OpenConnections, CompletableFuture<PortObservation>> look) {
    PortObservation known = recent.getIfPresent(visit);
    Flight flight = known == null ? board(visit) : new Flight(visit).landed(known);
    flight.start(look);
    return flight;
  }

  private synchronized Flight board(ProbeTask visit) {
    Flight flight = flights.computeIfAbsent(visit, Flight::new);
    flight.waiting++;
    return flight;
  }

  /** Whether nobody waits any more; who comes from now on starts a flight of their own. */
  private synchronized boolean unboard(Flight flight) {
    flight.waiting--;
    return flight.waiting == 0 && flights.remove(flight.visit, flight);
  }

  /** A look that somebody waits for. */
  final class Flight {
    private final ProbeTask visit;
    private final OpenConnections wires = new OpenConnections();
    private final CompletableFuture<PortObservation> view = new CompletableFuture<>();
    private final AtomicBoolean started = new AtomicBoolean();
    private int waiting;

    private Flight(ProbeTask visit) {
      this.visit = visit;
    }

    private Flight landed(PortObservation known) {
      started.set(true);
      view.complete(known);
      return this;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the view carries the outcome
    private void start(Function<OpenConnections, CompletableFuture<PortObservation>> look) {
      if (!started.compareAndSet(false, true)) {
        return;
      }
      Door door = new Door(visit.target().host(), visit.target().port());
      CompletableFuture<Void> done = new CompletableFuture<>();
      CompletableFuture<Void> before = last.put(door, done);
      (before == null ? CompletableFuture.<Void>completedFuture(null) : before)
          .thenCompose(free -> look.apply(wires))
          .exceptionally(this::failed)
          .thenAccept(this::land)
          .whenComplete(
              (landed, error) -> {
                last.remove(door, done);
                done.complete(null);
              });
    }

    /** The outermost guard of a look: a mistake of ours ends one look, and nothing else. */
    private PortObservation failed(Throwable error) {
      if (!wires.isCut()) {
        LOG.error("a look at a mail server failed", error);
      }
      wires.cut();
      return PortObservation.nothing(ProbeCode.PROTOCOL_ERROR);
    }

    private void land(PortObservation seen) {
      if (!wires.isCut()) {
        recent.put(visit, seen);
      }
      flights.remove(visit, this);
      view.complete(seen);
    }

    CompletableFuture<PortObservation> view() {
      return view;
    }

    /** Waits no longer; when nobody does any more, the connections are cut. */
    void leave() {
      if (unboard(this)) {
        wires.cut();
      }
    }
  }
}
