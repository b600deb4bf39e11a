package dev.waymark.probe;

import dev.waymark.mail.AuthMethod;
import dev.waymark.probe.plan.ProbeTarget;
import dev.waymark.probe.prelogin.Capabilities;
import dev.waymark.probe.prelogin.LineConnection;
import dev.waymark.probe.prelogin.ProbeAbortedException;
import dev.waymark.probe.report.AdvertisedAuthentication;
import dev.waymark.probe.report.ProbeCode;
import dev.waymark.probe.report.TlsDetails;
import dev.waymark.probe.report.Verdict;
import dev.waymark.probe.tls.Handshake;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what TLS brings to light on one connection. */
final class TlsObservation {
  private final Set<ProbeCode> findings = EnumSet.noneOf(ProbeCode.class);
  private final ProbeTarget target;
  private final LineConnection wire;
  private Optional<TlsDetails> details = Optional.empty();
  private List<AuthMethod> methods = List.of();

  TlsObservation(ProbeTarget target, LineConnection wire) {
    this.target = target;
    this.wire = wire;
  }

  void add(ProbeCode code) {
    findings.add(code);
  }

  /** Turns TLS on, and whether anything may be said in it. */
  boolean begin(Handshake handshake) throws ProbeAbortedException {
    Handshake.Met met = handshake.over(wire, target.host());
    details = Optional.of(met.details());
    findings.addAll(met.findings());
    return ProbeCode.verdict(met.findings(), target.port()).compareTo(Verdict.UNUSABLE) < 0;
  }

  void offers(Capabilities capabilities) {
    methods = capabilities.methods();
    if (methods.isEmpty()) {
      add(ProbeCode.NO_AUTH);
      if (capabilities.loginDisabled()) {
        add(ProbeCode.LOGIN_DISABLED);
      }
    }
  }

  Observation observation(List<AuthMethod> beforeTls) {
    return Observation.of(
        findings, details, new AdvertisedAuthentication(beforeTls, methods), wire.millis());
  }
}
