package dev.waymark.probe;

import dev.waymark.mail.AuthMethod;
import dev.waymark.probe.report.Code;
import dev.waymark.probe.report.Offered;
import dev.waymark.probe.report.TlsDetails;
import dev.waymark.probe.report.Verdict;
import dev.waymark.probe.target.Target;
import dev.waymark.probe.tls.Handshake;
import dev.waymark.probe.wire.Capabilities;
import dev.waymark.probe.wire.Stop;
import dev.waymark.probe.wire.Wire;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what TLS brings to light on one connection. */
final class TlsSide {
  private final Set<Code> findings = EnumSet.noneOf(Code.class);
  private final Target target;
  private final Wire wire;
  private Optional<TlsDetails> details = Optional.empty();
  private List<AuthMethod> methods = List.of();

  TlsSide(Target target, Wire wire) {
    this.target = target;
    this.wire = wire;
  }

  void add(Code code) {
    findings.add(code);
  }

  /** Turns TLS on, and whether anything may be said in it. */
  boolean begin(Handshake handshake) throws Stop {
    Handshake.Met met = handshake.over(wire, target.host());
    details = Optional.of(met.details());
    findings.addAll(met.findings());
    return Code.verdict(met.findings(), target.port()).compareTo(Verdict.UNUSABLE) < 0;
  }

  void offers(Capabilities capabilities) {
    methods = capabilities.methods();
    if (methods.isEmpty()) {
      add(Code.NO_AUTH);
      if (capabilities.loginDisabled()) {
        add(Code.LOGIN_DISABLED);
      }
    }
  }

  Observation observation(List<AuthMethod> beforeTls) {
    return Observation.of(findings, details, new Offered(beforeTls, methods), wire.millis());
  }
}
