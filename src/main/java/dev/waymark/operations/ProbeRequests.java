package dev.waymark.operations;

import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.catalogue.Previews;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.DomainName;
import dev.waymark.operations.limit.Activity;
import dev.waymark.operations.limit.CallerLimits;
import dev.waymark.probe.ProbeAdmission;
import dev.waymark.probe.ProbeRun;
import dev.waymark.probe.Prober;
import dev.waymark.probe.history.ProbeHistory;
import dev.waymark.probe.history.ProbeSubject;
import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.ProbeResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Starts requested probes: finds the servers, writes the audit, and keeps the results. */
@ApplicationScoped
public class ProbeRequests {
  private final ScopedDirectory domains;
  private final Previews previews;
  private final Prober prober;
  private final AuditLog audit;
  private final ProbeHistory history;
  private final CallerLimits limits;

  ProbeRequests(
      ScopedDirectory domains,
      Previews previews,
      Prober prober,
      AuditLog audit,
      ProbeHistory history,
      CallerLimits limits) {
    this.domains = domains;
    this.previews = previews;
    this.prober = prober;
    this.audit = audit;
    this.history = history;
    this.limits = limits;
  }

  /** Running probe with the data for its entry in the history. */
  public record Request(ProbeRun run, ProbeSubject subject, String actor) {}

  /**
   * Starts a probe of the servers of a domain.
   *
   * @param listener told of each endpoint as soon as it is known
   * @throws ProblemException where nothing is known of the domain, or the caller or all together
   *     run as many probes as they may
   */
  public Request begin(DomainName domain, Change change, Consumer<EndpointResult> listener) {
    return begin(List.of(settings(domain)), ProbeSubject.domain(domain), change, listener);
  }

  /**
   * Starts a probe of a provider's own servers and those of its first domains.
   *
   * @param listener told of each endpoint as soon as it is known
   * @throws ProblemException where the caller or all together run as many probes as they may
   * @throws dev.waymark.finding.ChangeRejectedException where there is no such provider
   */
  public Request begin(ProviderId id, Change change, Consumer<EndpointResult> listener) {
    change.scope().require(id.text());
    return begin(previews.samples(id), ProbeSubject.provider(id.text()), change, listener);
  }

  private Request begin(
      List<AccountSettings> settings,
      ProbeSubject subject,
      Change change,
      Consumer<EndpointResult> listener) {
    limits.count(Activity.PROBE, change.actor());
    audit.record(
        change,
        "probe.run",
        subject.domain().map(DomainName::ascii).or(subject::provider).orElseThrow(),
        Optional.empty(),
        Optional.empty());
    return new Request(
        started(prober.start(change.actor(), settings, listener)), subject, change.actor());
  }

  /** Probes the published TLS endpoints and waits for the result, which is not kept. */
  public ProbeResult look(AccountSettings settings, String caller) {
    return started(prober.startProtected(caller, settings))
        .result()
        .orElseThrow(
            () -> new ProblemException(ProblemType.UNAVAILABLE, "The probe was cancelled."));
  }

  private static ProbeRun started(ProbeAdmission start) {
    return start.map(
        run -> run,
        wait -> {
          throw ProblemException.tooMany(
              "Too many probes run, or too many of yours; try again soon.", wait);
        });
  }

  /** Stores a result in the history. */
  public void keep(Request request, ProbeResult result) {
    history.keep(request.subject(), request.actor(), result);
  }

  /**
   * The settings of a domain.
   *
   * @throws ProblemException where the caller sees none
   */
  public AccountSettings settings(DomainName domain) {
    return domains
        .settingsFor(domain)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.UNKNOWN_DOMAIN, "Register the domain before probing it."));
  }
}
