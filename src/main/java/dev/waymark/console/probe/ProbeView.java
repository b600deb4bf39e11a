package dev.waymark.console.probe;

import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.Summary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A probe as a page shows it, complete or not.
 *
 * @param sought the address or domain it is about
 * @param size how many endpoints there are
 * @param known how many of them are known
 * @param running whether more is to come
 * @param found what clients are told to use, or could use; what is broken first
 * @param others what does not work and nobody is sent to
 * @param verdict one sentence; absent while it runs
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
      return "The probe was ended before it was complete.";
    }
    if (summary.broken() > 0) {
      return summary.broken() == 1
          ? "One endpoint that clients are told to use is broken."
          : summary.broken() + " endpoints that clients are told to use are broken.";
    }
    if (published(endpoints, VerdictView.BLOCKED) > 0) {
      return "Policy does not allow this service to look at these servers.";
    }
    return published(endpoints, VerdictView.WARNING) > 0
        ? "What clients are told to use works, but something must be said."
        : "Everything that clients are told to use works.";
  }

  private static long published(List<EndpointResult> endpoints, VerdictView finish) {
    return endpoints.stream()
        .filter(each -> each.published() && VerdictView.of(each) == finish)
        .count();
  }
}
