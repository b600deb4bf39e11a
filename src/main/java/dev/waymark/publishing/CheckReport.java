package dev.waymark.publishing;

import dev.waymark.probe.report.EndpointFaults;
import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.ProbeCode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the gate saw of the servers that a change is about.
 *
 * @param forced whether it would have refused, had nobody insisted
 * @param findings the published endpoints that do not work; the broken ones first
 * @param retryAfter where it is {@code BUSY}: when to ask again
 */
public record CheckReport(
    Outcome outcome, boolean forced, List<EndpointResult> findings, Optional<Duration> retryAfter) {

  /** What it made of them. */
  public enum Outcome {
    /** Every published endpoint works. */
    PASSED,
    /** At least one does not, and that is its own doing. */
    BROKEN,
    /** None is known to be broken, but not all could be looked at. */
    UNDECIDED,
    /** As many probes ran as may: nothing was looked at. */
    BUSY;

    /** The word for it in our JSON. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public CheckReport {
    findings = List.copyOf(findings);
  }

  static CheckReport of(EndpointFaults faults) {
    return new CheckReport(
        faults.isEmpty()
            ? Outcome.PASSED
            : faults.broken().isEmpty() ? Outcome.UNDECIDED : Outcome.BROKEN,
        false,
        Stream.concat(faults.broken().stream(), faults.inconclusive().stream()).toList(),
        Optional.empty());
  }

  static CheckReport busy(Duration retryAfter) {
    return new CheckReport(Outcome.BUSY, false, List.of(), Optional.of(retryAfter));
  }

  CheckReport byForce() {
    return new CheckReport(outcome, true, findings, retryAfter);
  }

  /** Whether it is known that clients would be sent to something that does not work. */
  boolean isBroken() {
    return outcome == Outcome.BROKEN;
  }

  boolean isBusy() {
    return outcome == Outcome.BUSY;
  }

  /** Where each finding is, what it is, and its codes. */
  List<String> lines() {
    return findings.stream().map(CheckReport::line).toList();
  }

  private static String line(EndpointResult finding) {
    return "%s %s:%s (%s): %s [%s]"
        .formatted(
            finding.protocol().wireName(),
            finding.host().text(),
            finding.port(),
            finding.mode().wireName(),
            finding.detail(),
            finding.codes().stream().map(ProbeCode::name).collect(Collectors.joining(", ")));
  }
}
