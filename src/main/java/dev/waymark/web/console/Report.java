package dev.waymark.web.console;

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
record Report(
    String id,
    String sought,
    int size,
    int known,
    boolean running,
    Matrix matrix,
    List<Found> found,
    List<Found> others,
    Finish finish,
    Optional<String> verdict) {

  Report {
    found = List.copyOf(found);
    others = List.copyOf(others);
  }

  static Report of(LiveProbe probe) {
    boolean running = probe.isRunning();
    List<EndpointResult> endpoints = probe.inOrder();
    Summary summary = Summary.of(endpoints);
    return new Report(
        probe.id(),
        probe.sought(),
        probe.size(),
        probe.known(),
        running,
        probe.matrix(),
        endpoints.stream()
            .map(Found::of)
            .filter(Report::matters)
            .sorted(
                Comparator.comparing((Found each) -> each.finish() != Finish.BAD)
                    .thenComparing(each -> !each.published()))
            .toList(),
        endpoints.stream().map(Found::of).filter(each -> !matters(each)).toList(),
        finish(endpoints, summary),
        running ? Optional.empty() : Optional.of(verdict(probe, endpoints, summary)));
  }

  private static boolean matters(Found found) {
    return found.published() || found.finish() != Finish.NONE;
  }

  private static Finish finish(List<EndpointResult> endpoints, Summary summary) {
    if (summary.broken() > 0) {
      return Finish.BAD;
    }
    if (published(endpoints, Finish.BLOCKED) > 0) {
      return Finish.BLOCKED;
    }
    return published(endpoints, Finish.WARNING) > 0 ? Finish.WARNING : Finish.GOOD;
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
    if (published(endpoints, Finish.BLOCKED) > 0) {
      return "Policy does not allow this service to look at these servers.";
    }
    return published(endpoints, Finish.WARNING) > 0
        ? "What clients are told to use works, but something must be said."
        : "Everything that clients are told to use works.";
  }

  private static long published(List<EndpointResult> endpoints, Finish finish) {
    return endpoints.stream().filter(each -> each.published() && Finish.of(each) == finish).count();
  }
}
