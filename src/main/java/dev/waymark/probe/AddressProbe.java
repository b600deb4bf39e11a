package dev.waymark.probe;

import dev.waymark.mail.Security;
import dev.waymark.mail.StandardPort;
import dev.waymark.net.Deadline;
import dev.waymark.probe.plan.ProbeTarget;
import dev.waymark.probe.prelogin.Capabilities;
import dev.waymark.probe.prelogin.EhloName;
import dev.waymark.probe.prelogin.LineConnection;
import dev.waymark.probe.prelogin.PreLoginClient;
import dev.waymark.probe.prelogin.ProbeAbortedException;
import dev.waymark.probe.report.AdvertisedAuthentication;
import dev.waymark.probe.report.ProbeCode;
import dev.waymark.probe.tls.Handshake;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at one port of one address: one connection in the clear and upgraded, one in TLS. */
final class AddressProbe {
  private static final Duration MAX_CONNECT = Duration.ofSeconds(5);
  private static final int STEPS_PER_CONNECTION = 3;

  private final Handshake handshake;
  private final EhloName ehloName;
  private final Duration timeout;

  AddressProbe(Handshake handshake, EhloName ehloName, Duration timeout) {
    this.handshake = handshake;
    this.ehloName = ehloName;
    this.timeout = timeout;
  }

  /** What one connection shows without TLS, and then with STARTTLS. */
  Map<Security, Observation> inTheClear(
      ProbeTarget target, InetAddress address, OpenConnections wires) {
    PreLoginClient dialogue = PreLoginClient.of(target.protocol(), ehloName);
    try (LineConnection wire = wire(wires)) {
      Capabilities before;
      try {
        connect(wire, target, address);
        before = dialogue.greet(wire);
      } catch (ProbeAbortedException stop) {
        ProbeCode code =
            stop.code() == ProbeCode.TIMEOUT_GREETING
                ? silence(target, address, wires)
                : stop.code();
        Observation both = Observation.of(code, wire.millis());
        return Map.of(Security.PLAIN, both, Security.STARTTLS, both);
      }
      Observation plain = plain(before, wire);
      return Map.of(
          Security.PLAIN,
          plain,
          Security.STARTTLS,
          upgraded(new TlsObservation(target, wire), dialogue, wire, before));
    }
  }

  private Observation upgraded(
      TlsObservation tls, PreLoginClient dialogue, LineConnection wire, Capabilities before) {
    if (!before.methods().isEmpty()) {
      tls.add(ProbeCode.CLEARTEXT_LOGIN);
    }
    if (!before.startTls()) {
      tls.add(ProbeCode.STARTTLS_MISSING);
      dialogue.quit(wire);
      return tls.observation(before.methods());
    }
    try {
      dialogue.startTls(wire);
      if (wire.hasUnread()) {
        throw new ProbeAbortedException(ProbeCode.STARTTLS_INJECTION);
      }
      if (tls.begin(handshake)) {
        tls.offers(dialogue.afterTls(wire));
        dialogue.quit(wire);
      }
      wire.endTls();
    } catch (ProbeAbortedException stop) {
      tls.add(stop.code());
      if (stop.code() == ProbeCode.STARTTLS_REFUSED) {
        dialogue.quit(wire);
      }
    }
    return tls.observation(before.methods());
  }

  private static Observation plain(Capabilities before, LineConnection wire) {
    return Observation.of(
        EnumSet.of(
            before.methods().isEmpty() ? ProbeCode.LOGIN_DISABLED : ProbeCode.CLEARTEXT_LOGIN),
        Optional.empty(),
        new AdvertisedAuthentication(before.methods(), List.of()),
        wire.millis());
  }

  /** What a connection shows that begins with TLS. */
  Map<Security, Observation> inTls(ProbeTarget target, InetAddress address, OpenConnections wires) {
    PreLoginClient dialogue = PreLoginClient.of(target.protocol(), ehloName);
    try (LineConnection wire = wire(wires)) {
      TlsObservation tls = new TlsObservation(target, wire);
      try {
        connect(wire, target, address);
        if (tls.begin(handshake)) {
          tls.offers(dialogue.greet(wire));
          dialogue.quit(wire);
        }
        wire.endTls();
      } catch (ProbeAbortedException stop) {
        tls.add(stop.code());
      }
      return Map.of(Security.TLS, tls.observation(List.of()));
    }
  }

  private LineConnection wire(OpenConnections wires) {
    return wires.add(
        new LineConnection(timeout, Deadline.in(timeout.multipliedBy(STEPS_PER_CONNECTION))));
  }

  private void connect(LineConnection wire, ProbeTarget target, InetAddress address)
      throws ProbeAbortedException {
    wire.connect(
        new InetSocketAddress(address, target.port().number()),
        timeout.compareTo(MAX_CONNECT) < 0 ? timeout : MAX_CONNECT);
  }

  /** Why nothing was said. A TLS port waits for us to begin; elsewhere that must be tried. */
  private ProbeCode silence(ProbeTarget target, InetAddress address, OpenConnections wires) {
    if (StandardPort.fits(target.protocol(), target.port(), Security.TLS)) {
      return ProbeCode.TIMEOUT_GREETING;
    }
    try (LineConnection wire = wire(wires)) {
      connect(wire, target, address);
      handshake.over(wire, target.host());
      wire.endTls();
      return ProbeCode.TLS_ON_PLAIN_PORT;
    } catch (ProbeAbortedException stop) {
      return stop.code() == ProbeCode.TLS_HANDSHAKE
          ? ProbeCode.TLS_ON_PLAIN_PORT
          : ProbeCode.TIMEOUT_GREETING;
    }
  }
}
