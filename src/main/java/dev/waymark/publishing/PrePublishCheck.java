package dev.waymark.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.finding.UnavailableException;
import dev.waymark.http.Problem;
import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import dev.waymark.mail.AccountSettings;
import dev.waymark.probe.ProbeRun;
import dev.waymark.probe.Prober;
import dev.waymark.probe.report.EndpointFaults;
import dev.waymark.probe.report.ProbeResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Probes servers before clients are sent to them. It takes as long as a probe, so it runs before a
 * transaction begins.
 */
@ApplicationScoped
class PrePublishCheck {
  private final PrePublishCheckConfig.Mode mode;
  private final Prober prober;
  private final AuditLog audit;
  private final ObjectMapper json;

  PrePublishCheck(PrePublishCheckConfig config, Prober prober, AuditLog audit, ObjectMapper json) {
    this.mode = config.gate();
    this.prober = prober;
    this.audit = audit;
    this.json = json;
  }

  boolean isOff() {
    return mode == PrePublishCheckConfig.Mode.OFF;
  }

  boolean refuses() {
    return mode == PrePublishCheckConfig.Mode.REQUIRE;
  }

  /** Probes the published endpoints; empty if there are none. */
  Optional<CheckReport> look(List<AccountSettings> settings) {
    return prober
        .startPublished(settings)
        .map(run -> report(result(run)), wait -> Optional.of(CheckReport.busy(wait)));
  }

  /**
   * As {@link #look}, and refuses in the mode {@code require}.
   *
   * @param pointer what of the request the servers come from, RFC 6901
   * @param force whether it is published all the same
   * @throws ProblemException where a server is broken, or as many probes run as may
   */
  Optional<CheckReport> pass(List<AccountSettings> settings, String pointer, boolean force) {
    return look(settings).map(report -> admit(report, pointer, force));
  }

  private CheckReport admit(CheckReport report, String pointer, boolean force) {
    if (!refuses() || !(report.isBroken() || report.isBusy())) {
      return report;
    }
    if (force) {
      return report.byForce();
    }
    if (report.isBusy()) {
      throw ProblemException.tooMany(
          "Probe capacity is exhausted; servers were not checked. Try again soon, or override with"
              + " ?force=true and a reason.",
          report.retryAfter().orElseThrow());
    }
    throw new ProblemException(
        ProblemType.BROKEN_SERVERS,
        "Nothing was changed: servers do not work, see errors. Fix them, or override with"
            + " ?force=true and a reason.",
        report.lines().stream().map(line -> new Problem.FieldError(pointer, line)).toList());
  }

  /**
   * Writes into the audit that something broken is published, in the transaction that does it.
   *
   * @param kind {@code provider} or {@code domain}
   */
  void record(Optional<CheckReport> report, Change change, String kind, String subject) {
    report
        .filter(seen -> seen.isBroken() || seen.forced())
        .ifPresent(
            seen ->
                audit.record(
                    change,
                    kind + (seen.forced() ? ".force" : ".warn"),
                    subject,
                    Optional.empty(),
                    Optional.of(text(seen))));
  }

  private String text(CheckReport report) {
    try {
      return json.writeValueAsString(
          Map.of("probe", report.outcome().wireName(), "findings", report.lines()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("words of ours cannot be written", e);
    }
  }

  private static Optional<CheckReport> report(ProbeResult result) {
    return Optional.of(result)
        .filter(seen -> !seen.endpoints().isEmpty())
        .map(seen -> CheckReport.of(EndpointFaults.of(seen.endpoints())));
  }

  private static ProbeResult result(ProbeRun run) {
    return run.result()
        .orElseThrow(() -> new UnavailableException("the check of the servers was cancelled"));
  }
}
