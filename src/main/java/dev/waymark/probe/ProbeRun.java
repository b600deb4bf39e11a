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

/** A running probe. Closing it cuts the connections that no other probe waits for. */
public final class ProbeRun implements AutoCloseable {
  private final Instant startedAt;
  private final long startedNanos = System.nanoTime();
  private final List<Endpoint> plan;
  private final Consumer<EndpointResult> listener;
  private final Map<Endpoint, EndpointResult> known = new HashMap<>();
  private final Map<Endpoint, EndpointResult> reported = new HashMap<>();
  private final List<ProbeDeduplicator.SharedProbe> shared = new CopyOnWriteArrayList<>();
  private final CompletableFuture<ProbeResult> result = new CompletableFuture<>();

  ProbeRun(Instant startedAt, List<Endpoint> plan, Consumer<EndpointResult> listener) {
    this.startedAt = startedAt;
    this.plan = List.copyOf(plan);
    this.listener = listener;
  }

  /** Starts everything at once. */
  @SuppressWarnings("FutureReturnValueIgnored") // the result carries the outcome
  void begin(
      List<ProbeTask> tasks,
      Function<ProbeTask, ProbeDeduplicator.SharedProbe> join,
      Runnable atEnd,
      Duration deadline) {
    result.whenComplete((done, error) -> atEnd.run());
    CompletableFuture.delayedExecutor(deadline.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> expire(tasks));
    AtomicInteger open = new AtomicInteger(tasks.size());
    for (ProbeTask task : tasks) {
      ProbeDeduplicator.SharedProbe probe = join.apply(task);
      shared.add(probe);
      probe
          .observation()
          .thenAccept(seen -> learn(task, seen))
          // Also if the listener threw: the caller of result() still gets the result.
          .whenComplete((done, error) -> finishAfter(open.decrementAndGet()));
    }
    if (tasks.isEmpty()) {
      finishAfter(0);
    }
  }

  /** Ends the probe at its deadline and reports the endpoints that are not known as timed out. */
  private synchronized void expire(List<ProbeTask> tasks) {
    if (result.isDone()) {
      return;
    }
    tasks.stream()
        .filter(task -> plan.stream().anyMatch(endpoint -> isMissing(endpoint, task)))
        .forEach(task -> learn(task, PortObservation.nothing(ProbeCode.TIMEOUT_READ)));
    finishAfter(0);
    shared.forEach(ProbeDeduplicator.SharedProbe::leave);
  }

  private boolean isMissing(Endpoint endpoint, ProbeTask task) {
    return endpoint.target().equals(task.target()) && !known.containsKey(endpoint);
  }

  private synchronized void learn(ProbeTask task, PortObservation observation) {
    if (result.isDone()) {
      return;
    }
    plan.stream()
        .filter(endpoint -> endpoint.target().equals(task.target()))
        .forEach(endpoint -> known.put(endpoint, Assessment.of(endpoint, observation)));
    plan.stream()
        .filter(endpoint -> known.containsKey(endpoint) && !reported.containsKey(endpoint))
        .filter(this::isReady)
        .forEach(this::report);
  }

  /** The detail of a broken endpoint names the one to use instead, so it waits for the others. */
  private boolean isReady(Endpoint endpoint) {
    return !Optional.ofNullable(known.get(endpoint)).map(EndpointResult::isBroken).orElse(true)
        || plan.stream()
            .filter(other -> sameHostAndProtocol(other, endpoint))
            .allMatch(known::containsKey);
  }

  private static boolean sameHostAndProtocol(Endpoint one, Endpoint other) {
    return one.target().host().equals(other.target().host())
        && one.target().protocol() == other.target().protocol();
  }

  private void report(Endpoint endpoint) {
    List<EndpointResult> related =
        plan.stream()
            .filter(other -> sameHostAndProtocol(other, endpoint))
            .flatMap(other -> Optional.ofNullable(known.get(other)).stream())
            .toList();
    Optional.ofNullable(known.get(endpoint))
        .map(seen -> seen.withDetail(EndpointSummary.of(seen, endpoint.methods(), related)))
        .ifPresent(
            seen -> {
              reported.put(endpoint, seen);
              listener.accept(seen);
            });
  }

  private synchronized void finishAfter(int open) {
    if (open > 0) {
      return;
    }
    List<EndpointResult> endpoints =
        plan.stream()
            .flatMap(endpoint -> Optional.ofNullable(reported.get(endpoint)).stream())
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
   * Calls back with the result, on the thread that found the last endpoint or at once; never if the
   * probe was closed before.
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the result of the listener is not needed
  public void whenFinished(Consumer<ProbeResult> finished) {
    result.thenAccept(finished);
  }

  /** Waits for the last endpoint; empty if the probe was closed before. */
  public Optional<ProbeResult> result() {
    try {
      return Optional.of(result.join());
    } catch (CancellationException e) {
      return Optional.empty();
    }
  }

  /** Ends the probe, from any thread; the listener is not called again. */
  @Override
  public void close() {
    if (result.cancel(false)) {
      shared.forEach(ProbeDeduplicator.SharedProbe::leave);
    }
  }
}
