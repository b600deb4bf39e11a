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
 * Report of the check before publishing.
 *
 * @param forced whether only {@code force=true} let it pass
 * @param findings the published endpoints that do not work; the broken ones first
 * @param retryAfter the time to wait if it is {@code BUSY}
 */
public record CheckReport(
    Outcome outcome, boolean forced, List<EndpointResult> findings, Optional<Duration> retryAfter) {

  /** Outcome of the check. */
  public enum Outcome {
    /** Every published endpoint works. */
    PASSED,
    /** At least one fails because of the server or its DNS records. */
    BROKEN,
    /** None is known to be broken, but some could not be checked. */
    UNDECIDED,
    /** Probe capacity was exhausted; servers were not checked. */
    BUSY;

    /** Name in the JSON of the API. */
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

  /** Tells whether clients would be sent to a server that does not work. */
  boolean isBroken() {
    return outcome == Outcome.BROKEN;
  }

  boolean isBusy() {
    return outcome == Outcome.BUSY;
  }

  /** Lines for people: endpoint, detail and codes of each finding. */
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
