package dev.waymark.probe;

import dev.waymark.probe.plan.Endpoint;
import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.ProbeCode;
import dev.waymark.probe.report.ProbeResult;
import dev.waymark.probe.report.Summary;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** A probe that was begun. Closing it cuts the connections that nobody else waits for. */
public final class ProbeRun implements AutoCloseable {
  private final Instant startedAt;
  private final long startedNanos = System.nanoTime();
  private final List<Endpoint> plan;
  private final Consumer<EndpointResult> listener;
  private final Map<Endpoint, EndpointResult> known = new HashMap<>();
  private final Map<Endpoint, EndpointResult> told = new HashMap<>();
  private final List<ProbeDeduplicator.Flight> flights = new CopyOnWriteArrayList<>();
  private final CompletableFuture<ProbeResult> result = new CompletableFuture<>();

  ProbeRun(Instant startedAt, List<Endpoint> plan, Consumer<EndpointResult> listener) {
    this.startedAt = startedAt;
    this.plan = List.copyOf(plan);
    this.listener = listener;
  }

  /** Starts everything at once. */
  @SuppressWarnings("FutureReturnValueIgnored") // the result carries the outcome
  void begin(
      List<ProbeTask> visits,
      Function<ProbeTask, ProbeDeduplicator.Flight> join,
      Runnable atEnd,
      Duration deadline) {
    result.whenComplete((done, error) -> atEnd.run());
    CompletableFuture.delayedExecutor(deadline.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> expire(visits));
    AtomicInteger open = new AtomicInteger(visits.size());
    for (ProbeTask visit : visits) {
      ProbeDeduplicator.Flight flight = join.apply(visit);
      flights.add(flight);
      flight
          .view()
          .thenAccept(view -> learn(visit, view))
          // Also where the listener threw: who asked for the result still gets it.
          .whenComplete((seen, error) -> finishAfter(open.decrementAndGet()));
    }
    if (visits.isEmpty()) {
      finishAfter(0);
    }
  }

  /** Whatever is not known by now is told as it stands, and looked at no longer. */
  private synchronized void expire(List<ProbeTask> visits) {
    if (result.isDone()) {
      return;
    }
    visits.stream()
        .filter(visit -> plan.stream().anyMatch(endpoint -> isMissing(endpoint, visit)))
        .forEach(visit -> learn(visit, PortObservation.nothing(ProbeCode.TIMEOUT_READ)));
    finishAfter(0);
    flights.forEach(ProbeDeduplicator.Flight::leave);
  }

  private boolean isMissing(Endpoint endpoint, ProbeTask visit) {
    return endpoint.target().equals(visit.target()) && !known.containsKey(endpoint);
  }

  private synchronized void learn(ProbeTask visit, PortObservation view) {
    if (result.isDone()) {
      return;
    }
    plan.stream()
        .filter(endpoint -> endpoint.target().equals(visit.target()))
        .forEach(endpoint -> known.put(endpoint, Assessment.of(endpoint, view)));
    plan.stream()
        .filter(endpoint -> known.containsKey(endpoint) && !told.containsKey(endpoint))
        .filter(this::isReady)
        .forEach(this::tell);
  }

  /** A broken endpoint's sentence names the one to use instead, so it waits for its kin. */
  private boolean isReady(Endpoint endpoint) {
    return !Optional.ofNullable(known.get(endpoint)).map(EndpointResult::isBroken).orElse(true)
        || plan.stream().filter(other -> isKin(other, endpoint)).allMatch(known::containsKey);
  }

  private static boolean isKin(Endpoint one, Endpoint other) {
    return one.target().host().equals(other.target().host())
        && one.target().protocol() == other.target().protocol();
  }

  private void tell(Endpoint endpoint) {
    List<EndpointResult> kin =
        plan.stream()
            .filter(other -> isKin(other, endpoint))
            .flatMap(other -> Optional.ofNullable(known.get(other)).stream())
            .toList();
    Optional.ofNullable(known.get(endpoint))
        .map(seen -> seen.saying(EndpointSummary.of(seen, endpoint.methods(), kin)))
        .ifPresent(
            seen -> {
              told.put(endpoint, seen);
              listener.accept(seen);
            });
  }

  private synchronized void finishAfter(int open) {
    if (open > 0) {
      return;
    }
    List<EndpointResult> endpoints =
        plan.stream()
            .flatMap(endpoint -> Optional.ofNullable(told.get(endpoint)).stream())
            .toList();
    result.complete(
        new ProbeResult(
            UUID.randomUUID().toString(),
            startedAt,
            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos),
            endpoints,
            Summary.of(endpoints)));
  }

  /**
   * Hands over the result, on the thread that found the last endpoint or at once; never where the
   * probe was closed before.
   */
  @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for the listener
  public void whenFinished(Consumer<ProbeResult> finished) {
    result.thenAccept(finished);
  }

  /** Waits for the last endpoint; empty where the probe was closed before. */
  public Optional<ProbeResult> result() {
    try {
      return Optional.of(result.join());
    } catch (CancellationException e) {
      return Optional.empty();
    }
  }

  /** Ends the probe, from any thread; the listener hears nothing more. Does nothing at its end. */
  @Override
  public void close() {
    if (result.cancel(false)) {
      flights.forEach(ProbeDeduplicator.Flight::leave);
    }
  }
}
