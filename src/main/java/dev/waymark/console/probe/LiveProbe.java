package dev.waymark.console.probe;

import dev.waymark.probe.ProbeRun;
import dev.waymark.probe.plan.Endpoint;
import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.ProbeResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Probe followed live. A late listener first receives all earlier results. */
final class LiveProbe {
  private final String id;
  private final String owner;
  private final String sought;
  private final List<Endpoint> plan;
  private final Map<Integer, EndpointResult> found = new LinkedHashMap<>();
  private final List<Consumer<Step>> listeners = new ArrayList<>();
  private Optional<ProbeRun> run = Optional.empty();
  private Optional<ProbeResult> result = Optional.empty();
  private boolean ended;

  /**
   * Progress of a probe.
   *
   * @param known number of finished endpoints
   * @param place of the endpoint in the plan; empty at the end
   * @param finish verdict on the endpoint; empty at the end
   */
  record Step(int known, OptionalInt place, Optional<VerdictView> finish) {}

  /**
   * Creates a probe that has not started.
   *
   * @param owner handle of the session that may follow it
   * @param sought address or domain
   */
  LiveProbe(String id, String owner, String sought, List<Endpoint> plan) {
    this.id = id;
    this.owner = owner;
    this.sought = sought;
    this.plan = List.copyOf(plan);
  }

  String id() {
    return id;
  }

  boolean isOf(String session) {
    return owner.equals(session);
  }

  String sought() {
    return sought;
  }

  int size() {
    return plan.size();
  }

  synchronized int known() {
    return found.size();
  }

  synchronized boolean isRunning() {
    return !ended;
  }

  synchronized Optional<ProbeResult> result() {
    return result;
  }

  synchronized Matrix matrix() {
    Map<Integer, VerdictView> known = new HashMap<>();
    found.forEach((place, endpoint) -> known.put(place, VerdictView.of(endpoint)));
    return Matrix.of(plan, known);
  }

  /** Returns the results so far, in the order of the plan. */
  synchronized List<EndpointResult> inOrder() {
    return found.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * Passes all results so far to a listener, then each further one.
   *
   * @param listener called from several threads, one at a time; must not block
   */
  synchronized void listen(Consumer<Step> listener) {
    int known = 0;
    for (Map.Entry<Integer, EndpointResult> each : found.entrySet()) {
      known++;
      listener.accept(step(known, each.getKey(), each.getValue()));
    }
    if (ended) {
      listener.accept(end());
    } else {
      listeners.add(listener);
    }
  }

  private static Step step(int known, int place, EndpointResult endpoint) {
    return new Step(known, OptionalInt.of(place), Optional.of(VerdictView.of(endpoint)));
  }

  private Step end() {
    return new Step(found.size(), OptionalInt.empty(), Optional.empty());
  }

  synchronized void leave(Consumer<Step> listener) {
    listeners.remove(listener);
  }

  synchronized void runs(ProbeRun begun) {
    run = Optional.of(begun);
  }

  synchronized void found(EndpointResult endpoint) {
    int place = place(endpoint);
    found.put(place, endpoint);
    notifyListeners(step(found.size(), place, endpoint));
  }

  private int place(EndpointResult endpoint) {
    for (int i = 0; i < plan.size(); i++) {
      Endpoint planned = plan.get(i);
      if (planned.mode() == endpoint.mode()
          && planned.target().protocol() == endpoint.protocol()
          && planned.target().host().equals(endpoint.host())
          && planned.target().port().equals(endpoint.port())) {
        return i;
      }
    }
    throw new IllegalStateException("result of an endpoint outside the plan");
  }

  synchronized void finish(ProbeResult complete) {
    result = Optional.of(complete);
    close();
  }

  /** Closes the connections; does nothing after the end of the probe. */
  void stop() {
    close().ifPresent(ProbeRun::close);
  }

  private synchronized Optional<ProbeRun> close() {
    if (!ended) {
      ended = true;
      notifyListeners(end());
      listeners.clear();
    }
    return run;
  }

  /** Iterates over a copy, since listeners leave at the end. */
  private void notifyListeners(Step step) {
    List.copyOf(listeners).forEach(listener -> listener.accept(step));
  }
}
