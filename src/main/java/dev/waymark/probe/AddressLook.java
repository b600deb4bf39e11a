package dev.waymark.probe;

import dev.waymark.mail.Security;
import dev.waymark.mail.StandardPort;
import dev.waymark.probe.report.Code;
import dev.waymark.probe.report.Offered;
import dev.waymark.probe.target.Target;
import dev.waymark.probe.tls.Handshake;
import dev.waymark.probe.wire.Capabilities;
import dev.waymark.probe.wire.Deadline;
import dev.waymark.probe.wire.Dialogue;
import dev.waymark.probe.wire.EhloName;
import dev.waymark.probe.wire.Stop;
import dev.waymark.probe.wire.Wire;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at one port of one address: one connection in the clear and upgraded, one in TLS. */
final class AddressLook {
  private static final Duration MAX_CONNECT = Duration.ofSeconds(5);
  private static final int STEPS_PER_CONNECTION = 3;

  private final Handshake handshake;
  private final EhloName ehloName;
  private final Duration timeout;

  AddressLook(Handshake handshake, EhloName ehloName, Duration timeout) {
    this.handshake = handshake;
    this.ehloName = ehloName;
    this.timeout = timeout;
  }

  /** What one connection shows without TLS, and then with STARTTLS. */
  Map<Security, Observation> inTheClear(Target target, InetAddress address, OpenWires wires) {
    Dialogue dialogue = Dialogue.of(target.protocol(), ehloName);
    try (Wire wire = wire(wires)) {
      Capabilities before;
      try {
        connect(wire, target, address);
        before = dialogue.greet(wire);
      } catch (Stop stop) {
        Code code =
            stop.code() == Code.TIMEOUT_GREETING ? silence(target, address, wires) : stop.code();
        Observation both = Observation.of(code, wire.millis());
        return Map.of(Security.PLAIN, both, Security.STARTTLS, both);
      }
      Observation plain = plain(before, wire);
      return Map.of(
          Security.PLAIN,
          plain,
          Security.STARTTLS,
          upgraded(new TlsSide(target, wire), dialogue, wire, before));
    }
  }

  private Observation upgraded(TlsSide tls, Dialogue dialogue, Wire wire, Capabilities before) {
    if (!before.methods().isEmpty()) {
      tls.add(Code.CLEARTEXT_LOGIN);
    }
    if (!before.startTls()) {
      tls.add(Code.STARTTLS_MISSING);
      dialogue.quit(wire);
      return tls.observation(before.methods());
    }
    try {
      dialogue.startTls(wire);
      if (wire.hasUnread()) {
        throw new Stop(Code.STARTTLS_INJECTION);
      }
      if (tls.begin(handshake)) {
        tls.offers(dialogue.afterTls(wire));
        dialogue.quit(wire);
      }
      wire.endTls();
    } catch (Stop stop) {
      tls.add(stop.code());
      if (stop.code() == Code.STARTTLS_REFUSED) {
        dialogue.quit(wire);
      }
    }
    return tls.observation(before.methods());
  }

  private static Observation plain(Capabilities before, Wire wire) {
    return Observation.of(
        EnumSet.of(before.methods().isEmpty() ? Code.LOGIN_DISABLED : Code.CLEARTEXT_LOGIN),
        Optional.empty(),
        new Offered(before.methods(), List.of()),
        wire.millis());
  }

  /** What a connection shows that begins with TLS. */
  Map<Security, Observation> inTls(Target target, InetAddress address, OpenWires wires) {
    Dialogue dialogue = Dialogue.of(target.protocol(), ehloName);
    try (Wire wire = wire(wires)) {
      TlsSide tls = new TlsSide(target, wire);
      try {
        connect(wire, target, address);
        if (tls.begin(handshake)) {
          tls.offers(dialogue.greet(wire));
          dialogue.quit(wire);
        }
        wire.endTls();
      } catch (Stop stop) {
        tls.add(stop.code());
      }
      return Map.of(Security.TLS, tls.observation(List.of()));
    }
  }

  private Wire wire(OpenWires wires) {
    return wires.add(new Wire(timeout, Deadline.in(timeout.multipliedBy(STEPS_PER_CONNECTION))));
  }

  private void connect(Wire wire, Target target, InetAddress address) throws Stop {
    wire.connect(
        new InetSocketAddress(address, target.port().number()),
        timeout.compareTo(MAX_CONNECT) < 0 ? timeout : MAX_CONNECT);
  }

  /** Why nothing was said. A TLS port waits for us to begin; elsewhere that must be tried. */
  private Code silence(Target target, InetAddress address, OpenWires wires) {
    if (StandardPort.fits(target.protocol(), target.port(), Security.TLS)) {
      return Code.TIMEOUT_GREETING;
    }
    try (Wire wire = wire(wires)) {
      connect(wire, target, address);
      handshake.over(wire, target.host());
      wire.endTls();
      return Code.TLS_ON_PLAIN_PORT;
    } catch (Stop stop) {
      return stop.code() == Code.TLS_HANDSHAKE ? Code.TLS_ON_PLAIN_PORT : Code.TIMEOUT_GREETING;
    }
  }
}
