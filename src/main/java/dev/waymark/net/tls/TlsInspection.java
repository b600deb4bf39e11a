package dev.waymark.net.tls;

import dev.waymark.mail.address.Host;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** One TLS handshake that accepts every certificate and reports its faults afterwards. */
public final class TlsInspection {
  private final RecordingTrust trust = new RecordingTrust();
  private final CertificateChecks checks;
  private final Clock clock;
  private final Host host;
  private Optional<SSLSession> session = Optional.empty();

  TlsInspection(CertificateChecks checks, Clock clock, Host host) {
    this.checks = checks;
    this.clock = clock;
    this.host = host;
  }

  /** Performs the handshake over a connection, which the returned socket closes with itself. */
  public Socket handshake(Socket plain) throws IOException {
    // A context of its own: a resumed session would not show the certificate.
    SSLSocket socket =
        (SSLSocket)
            context().getSocketFactory().createSocket(plain, host.text(), plain.getPort(), true);
    ServerNames.send(host, socket);
    socket.startHandshake();
    session = Optional.of(socket.getSession());
    return socket;
  }

  /**
   * Judges the handshake; empty before it, and after one with an anonymous suite, which no client
   * accepts.
   */
  public Optional<TlsResult> result() {
    List<X509Certificate> chain = trust.chain();
    return session.filter(established -> !chain.isEmpty()).map(this::result);
  }

  private TlsResult result(SSLSession established) {
    List<X509Certificate> chain = trust.chain();
    return new TlsResult(
        established.getProtocol(),
        established.getCipherSuite(),
        CertificateText.of(chain.get(0)),
        checks.faults(chain, host, clock.instant()));
  }

  private SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {trust}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has TLS", e);
    }
  }
}
