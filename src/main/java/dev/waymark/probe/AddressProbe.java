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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Probes one port of one address: one connection in the clear and upgraded, one in TLS. */
final class AddressProbe {
  private static final Duration MAX_CONNECT = Duration.ofSeconds(5);
  private static final int STEPS_PER_CONNECTION = 3;

  private final ProbeHandshake handshake;
  private final EhloName ehloName;
  private final Duration timeout;

  AddressProbe(ProbeHandshake handshake, EhloName ehloName, Duration timeout) {
    this.handshake = handshake;
    this.ehloName = ehloName;
    this.timeout = timeout;
  }

  /** Observes one connection without TLS, and then with STARTTLS. */
  Map<Security, Observation> inTheClear(
      ProbeTarget target, InetAddress address, OpenConnections connections) {
    PreLoginClient client = PreLoginClient.of(target.protocol(), ehloName);
    try (LineConnection connection = register(connections)) {
      Capabilities before;
      try {
        connect(connection, target, address);
        before = client.greet(connection);
      } catch (ProbeAbortedException stop) {
        ProbeCode code =
            stop.code() == ProbeCode.TIMEOUT_GREETING
                ? silence(target, address, connections)
                : stop.code();
        Observation both = Observation.of(code, connection.millis());
        return Map.of(Security.PLAIN, both, Security.STARTTLS, both);
      }
      Observation plain = plain(before, connection);
      return Map.of(
          Security.PLAIN,
          plain,
          Security.STARTTLS,
          upgraded(new TlsObservation(target, connection), client, connection, before));
    }
  }

  private Observation upgraded(
      TlsObservation tls, PreLoginClient client, LineConnection connection, Capabilities before) {
    if (!before.methods().isEmpty()) {
      tls.add(ProbeCode.CLEARTEXT_LOGIN);
    }
    if (!before.startTls()) {
      tls.add(ProbeCode.STARTTLS_MISSING);
      client.quit(connection);
      return tls.observation(before.methods());
    }
    try {
      client.startTls(connection);
      if (connection.hasUnread()) {
        throw new ProbeAbortedException(ProbeCode.STARTTLS_INJECTION);
      }
      if (tls.begin(handshake)) {
        tls.offers(client.afterTls(connection));
        client.quit(connection);
      }
      connection.endTls();
    } catch (ProbeAbortedException stop) {
      tls.add(stop.code());
      if (stop.code() == ProbeCode.STARTTLS_REFUSED) {
        client.quit(connection);
      }
    }
    return tls.observation(before.methods());
  }

  private static Observation plain(Capabilities before, LineConnection connection) {
    return Observation.of(
        EnumSet.of(
            before.methods().isEmpty() ? ProbeCode.LOGIN_DISABLED : ProbeCode.CLEARTEXT_LOGIN),
        Optional.empty(),
        new AdvertisedAuthentication(before.methods(), List.of()),
        connection.millis());
  }

  /** Observes a connection that begins with TLS. */
  Map<Security, Observation> inTls(
      ProbeTarget target, InetAddress address, OpenConnections connections) {
    PreLoginClient client = PreLoginClient.of(target.protocol(), ehloName);
    try (LineConnection connection = register(connections)) {
      TlsObservation tls = new TlsObservation(target, connection);
      try {
        connect(connection, target, address);
        if (tls.begin(handshake)) {
          tls.offers(client.greet(connection));
          client.quit(connection);
        }
        connection.endTls();
      } catch (ProbeAbortedException stop) {
        tls.add(stop.code());
      }
      return Map.of(Security.TLS, tls.observation(List.of()));
    }
  }

  private LineConnection register(OpenConnections connections) {
    return connections.add(
        new LineConnection(timeout, Deadline.in(timeout.multipliedBy(STEPS_PER_CONNECTION))));
  }

  private void connect(LineConnection connection, ProbeTarget target, InetAddress address)
      throws ProbeAbortedException {
    connection.connect(
        new InetSocketAddress(address, target.port().number()),
        timeout.compareTo(MAX_CONNECT) < 0 ? timeout : MAX_CONNECT);
  }

  /** Finds the cause of silence. A TLS port waits for the client; on others that must be tried. */
  private ProbeCode silence(ProbeTarget target, InetAddress address, OpenConnections connections) {
    if (StandardPort.fits(target.protocol(), target.port(), Security.TLS)) {
      return ProbeCode.TIMEOUT_GREETING;
    }
    try (LineConnection connection = register(connections)) {
      connect(connection, target, address);
      handshake.perform(connection, target.host());
      connection.endTls();
      return ProbeCode.TLS_ON_PLAIN_PORT;
    } catch (ProbeAbortedException stop) {
      return stop.code() == ProbeCode.TLS_HANDSHAKE
          ? ProbeCode.TLS_ON_PLAIN_PORT
          : ProbeCode.TIMEOUT_GREETING;
    }
  }
}
