package dev.waymark.staff;

import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.catalogue.Previews;
import dev.waymark.catalogue.ProviderId;
import dev.waymark.catalogue.StrictJson;
import dev.waymark.http.ProblemException;
import dev.waymark.http.ProblemType;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.DomainName;
import dev.waymark.mail.Scope;
import dev.waymark.probe.ProbeRun;
import dev.waymark.probe.ProbeStart;
import dev.waymark.probe.Prober;
import dev.waymark.probe.history.ProbeHistory;
import dev.waymark.probe.history.Subject;
import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.ProbeResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes the orders for probes: finds what to look at, writes the audit, and begins. */
@ApplicationScoped
class ProbeDesk {
  private final VisibleDomains domains;
  private final Previews previews;
  private final Prober prober;
  private final AuditLog audit;
  private final ProbeHistory history;

  ProbeDesk(
      VisibleDomains domains,
      Previews previews,
      Prober prober,
      AuditLog audit,
      ProbeHistory history) {
    this.domains = domains;
    this.previews = previews;
    this.prober = prober;
    this.audit = audit;
    this.history = history;
  }

  /** A probe that was begun, and what the history is to say about it. */
  record Order(ProbeRun run, Subject subject, String actor) {}

  /**
   * Begins the probe that a request asks for.
   *
   * @param listener told of each endpoint as soon as it is known
   * @throws ProblemException where nothing is known of the subject, or as many probes run as may
   */
  Order begin(byte[] body, Change change, Consumer<EndpointResult> listener) {
    ProbeRequest.Subject subject = StrictJson.read(body, ProbeRequest.class).subject();
    List<AccountSettings> settings =
        subject.map(domain -> List.of(settings(domain)), id -> samples(id, change.scope()));
    audit.record(
        change,
        "probe.run",
        subject.map(DomainName::ascii, ProviderId::text),
        Optional.empty(),
        Optional.empty());
    return new Order(
        started(prober.start(settings, listener)),
        subject.map(Subject::domain, id -> Subject.provider(id.text())),
        change.actor());
  }

  /** A look at what is published with TLS, which is not kept; waits for it. */
  ProbeResult look(AccountSettings settings) {
    return started(prober.startProtected(settings))
        .result()
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.UNAVAILABLE, "The probe was ended before it was complete."));
  }

  private static ProbeRun started(ProbeStart start) {
    return start.map(
        run -> run,
        wait -> {
          throw ProblemException.tooMany("As many probes run as may; try again soon.", wait);
        });
  }

  /** Puts the result of an order into the history. */
  void keep(Order order, ProbeResult result) {
    history.keep(order.subject(), order.actor(), result);
  }

  private List<AccountSettings> samples(ProviderId id, Scope scope) {
    scope.require(id.text());
    return previews.samples(id);
  }

  AccountSettings settings(DomainName domain) {
    return domains
        .settingsFor(domain)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.UNKNOWN_DOMAIN, "Register the domain before probing it."));
  }
}
