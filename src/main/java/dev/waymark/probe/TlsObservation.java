package dev.waymark.probe;

import dev.waymark.mail.AuthMethod;
import dev.waymark.probe.plan.ProbeTarget;
import dev.waymark.probe.prelogin.Capabilities;
import dev.waymark.probe.prelogin.LineConnection;
import dev.waymark.probe.prelogin.ProbeAbortedException;
import dev.waymark.probe.report.AdvertisedAuthentication;
import dev.waymark.probe.report.ProbeCode;
import dev.waymark.probe.report.TlsDetails;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the codes of one connection with TLS. */
final class TlsObservation {
  private final Set<ProbeCode> codes = EnumSet.noneOf(ProbeCode.class);
  private final ProbeTarget target;
  private final LineConnection connection;
  private Optional<TlsDetails> details = Optional.empty();
  private List<AuthMethod> methods = List.of();

  TlsObservation(ProbeTarget target, LineConnection connection) {
    this.target = target;
    this.connection = connection;
  }

  void add(ProbeCode code) {
    codes.add(code);
  }

  /** Starts TLS; true if the certificate allows sending anything over it. */
  boolean begin(ProbeHandshake handshake) throws ProbeAbortedException {
    ProbeHandshake.Result result = handshake.perform(connection, target.host());
    details = Optional.of(result.details());
    codes.addAll(result.codes());
    return ProbeCode.verdict(result.codes(), target.port()).isUsable();
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
        codes, details, new AdvertisedAuthentication(beforeTls, methods), connection.millis());
  }
}
