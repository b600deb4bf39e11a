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
 * Shares probes of the same target: a request during a probe waits for its observation, one shortly
 * after gets it from memory, and each host and port is probed by one at a time.
 */
final class ProbeDeduplicator {
  private static final Logger LOG = Logger.getLogger(ProbeDeduplicator.class);
  private static final Duration MEMORY = Duration.ofSeconds(10);
  private static final int MAX_REMEMBERED = 10_000;

  private final Cache<ProbeTask, PortObservation> recent =
      Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(MAX_REMEMBERED).build();
  private final Map<ProbeTask, SharedProbe> running = new ConcurrentHashMap<>();
  private final Map<HostPort, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

  /** A server that is probed by one task at a time. */
  private record HostPort(Host host, Port port) {}

  /**
   * Starts a probe, or joins the one that is running.
   *
   * @param probe starts a probe whose connections can be cut
   */
  SharedProbe join(
      ProbeTask task, Function<OpenConnections, CompletableFuture<PortObservation>> probe) {
    PortObservation known = recent.getIfPresent(task);
    SharedProbe shared = known == null ? join(task) : new SharedProbe(task).completed(known);
    shared.start(probe);
    return shared;
  }

  private synchronized SharedProbe join(ProbeTask task) {
    SharedProbe shared = running.computeIfAbsent(task, SharedProbe::new);
    shared.waiting++;
    return shared;
  }

  /** Leaves a probe; true if no request waits for it any more, and none can join it. */
  private synchronized boolean leave(SharedProbe shared) {
    shared.waiting--;
    return shared.waiting == 0 && running.remove(shared.task, shared);
  }

  /** A probe that one or more requests wait for. */
  final class SharedProbe {
    private final ProbeTask task;
    private final OpenConnections connections = new OpenConnections();
    private final CompletableFuture<PortObservation> observation = new CompletableFuture<>();
    private final AtomicBoolean started = new AtomicBoolean();
    private int waiting;

    private SharedProbe(ProbeTask task) {
      this.task = task;
    }

    private SharedProbe completed(PortObservation known) {
      started.set(true);
      observation.complete(known);
      return this;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the observation carries the outcome
    private void start(Function<OpenConnections, CompletableFuture<PortObservation>> probe) {
      if (!started.compareAndSet(false, true)) {
        return;
      }
      HostPort server = new HostPort(task.target().host(), task.target().port());
      CompletableFuture<Void> done = new CompletableFuture<>();
      CompletableFuture<Void> before = last.put(server, done);
      (before == null ? CompletableFuture.<Void>completedFuture(null) : before)
          .thenCompose(free -> probe.apply(connections))
          .exceptionally(this::failed)
          .thenAccept(this::complete)
          .whenComplete(
              (completed, error) -> {
                last.remove(server, done);
                done.complete(null);
              });
    }

    /** Ends one probe, and no other, after an unexpected exception. */
    private PortObservation failed(Throwable error) {
      if (!connections.isCut()) {
        LOG.error("probing a mail server failed", error);
      }
      connections.cut();
      return PortObservation.nothing(ProbeCode.PROTOCOL_ERROR);
    }

    private void complete(PortObservation seen) {
      if (!connections.isCut()) {
        recent.put(task, seen);
      }
      running.remove(task, this);
      observation.complete(seen);
    }

    CompletableFuture<PortObservation> observation() {
      return observation;
    }

    /** Stops waiting; the connections are cut when no other request waits. */
    void leave() {
      if (ProbeDeduplicator.this.leave(this)) {
        connections.cut();
      }
    }
  }
}
