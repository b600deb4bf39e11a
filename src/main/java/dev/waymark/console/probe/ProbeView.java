package dev.waymark.console.probe;

import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.Summary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Probe as a page shows it, complete or not.
 *
 * @param sought address or domain
 * @param size number of endpoints
 * @param known number of finished endpoints
 * @param running true if results are pending
 * @param found published or working endpoints, broken ones first
 * @param others unpublished endpoints that do not work
 * @param verdict one sentence; empty while the probe runs
 */
record ProbeView(
    String id,
    String sought,
    int size,
    int known,
    boolean running,
    Matrix matrix,
    List<EndpointView> found,
    List<EndpointView> others,
    VerdictView finish,
    Optional<String> verdict) {

  ProbeView {
    found = List.copyOf(found);
    others = List.copyOf(others);
  }

  static ProbeView of(LiveProbe probe) {
    boolean running = probe.isRunning();
    List<EndpointResult> endpoints = probe.inOrder();
    Summary summary = Summary.of(endpoints);
    return new ProbeView(
        probe.id(),
        probe.sought(),
        probe.size(),
        probe.known(),
        running,
        probe.matrix(),
        endpoints.stream()
            .map(EndpointView::of)
            .filter(ProbeView::matters)
            .sorted(
                Comparator.comparing((EndpointView each) -> each.finish() != VerdictView.BAD)
                    .thenComparing(each -> !each.published()))
            .toList(),
        endpoints.stream().map(EndpointView::of).filter(each -> !matters(each)).toList(),
        finish(endpoints, summary),
        running ? Optional.empty() : Optional.of(verdict(probe, endpoints, summary)));
  }

  private static boolean matters(EndpointView found) {
    return found.published() || found.finish() != VerdictView.NONE;
  }

  private static VerdictView finish(List<EndpointResult> endpoints, Summary summary) {
    if (summary.broken() > 0) {
      return VerdictView.BAD;
    }
    if (published(endpoints, VerdictView.BLOCKED) > 0) {
      return VerdictView.BLOCKED;
    }
    return published(endpoints, VerdictView.WARNING) > 0 ? VerdictView.WARNING : VerdictView.GOOD;
  }

  private static String verdict(LiveProbe probe, List<EndpointResult> endpoints, Summary summary) {
    if (probe.result().isEmpty()) {
      return "The probe was stopped before it was complete.";
    }
    if (summary.broken() > 0) {
      return summary.broken() == 1
          ? "One published endpoint is broken."
          : summary.broken() + " published endpoints are broken.";
    }
    if (published(endpoints, VerdictView.BLOCKED) > 0) {
      return "The probe policy does not allow connections to these servers.";
    }
    return published(endpoints, VerdictView.WARNING) > 0
        ? "The published endpoints work, with warnings."
        : "All published endpoints work.";
  }

  private static long published(List<EndpointResult> endpoints, VerdictView finish) {
    return endpoints.stream()
        .filter(each -> each.published() && VerdictView.of(each) == finish)
        .count();
  }
}
