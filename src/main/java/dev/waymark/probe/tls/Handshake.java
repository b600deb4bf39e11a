package dev.waymark.probe.tls;

import dev.waymark.mail.address.Host;
import dev.waymark.mail.address.SafeText;
import dev.waymark.probe.prelogin.LineConnection;
import dev.waymark.probe.prelogin.ProbeAbortedException;
import dev.waymark.probe.report.CertificateDetails;
import dev.waymark.probe.report.ProbeCode;
import dev.waymark.probe.report.TlsDetails;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** Turns a connection into TLS, and says what is wrong with the certificate it meets. */
public final class Handshake {
  private static final int MAX_TEXT = 256;
  private static final int MAX_NAMES = 100;

  private final CertificateChecks checks;
  private final Clock clock;

  public Handshake(TrustRoots roots, Clock clock) {
    this.checks = new CertificateChecks(roots);
    this.clock = clock;
  }

  /**
   * What came about.
   *
   * @param findings about the certificate; after any that makes the endpoint unusable, the caller
   *     closes without another word
   */
  public record Met(TlsDetails details, Set<ProbeCode> findings) {}

  /**
   * Shakes hands over the connection.
   *
   * @param host the configured name, for SNI and for the certificate's names
   */
  public Met over(LineConnection wire, Host host) throws ProbeAbortedException {
    RecordingTrust trust = new RecordingTrust();
    // A context of its own: a resumed session would not show the certificate.
    SSLContext context = context(trust);
    SSLSocket socket = wire.startTls(plain -> tls(context, plain, host));
    List<X509Certificate> chain = trust.chain();
    if (chain.isEmpty()) {
      throw new ProbeAbortedException(
          ProbeCode.TLS_HANDSHAKE); // an anonymous suite, which no client accepts
    }
    TlsDetails details =
        new TlsDetails(
            socket.getSession().getProtocol(),
            socket.getSession().getCipherSuite(),
            details(chain.get(0)));
    return new Met(details, checks.findings(chain, host, clock.instant()));
  }

  private static SSLContext context(RecordingTrust trust) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {trust}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has TLS", e);
    }
  }

  private static SSLSocket tls(SSLContext context, Socket plain, Host host) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            context.getSocketFactory().createSocket(plain, host.text(), plain.getPort(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setServerNames(serverNames(host));
    socket.setSSLParameters(parameters);
    return socket;
  }

  /** RFC 6066 section 3: literal addresses are not permitted in SNI. */
  private static List<SNIServerName> serverNames(Host host) {
    return host.isAddress() ? List.of() : List.of(new SNIHostName(host.text()));
  }

  private static CertificateDetails details(X509Certificate certificate) {
    return new CertificateDetails(
        readable(certificate.getSubjectX500Principal().getName()),
        readable(certificate.getIssuerX500Principal().getName()),
        CertificateNames.of(certificate).all().stream()
            .limit(MAX_NAMES)
            .map(Handshake::readable)
            .toList(),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant());
  }

  private static String readable(String text) {
    return text.codePoints()
        .limit(MAX_TEXT)
        .mapToObj(Character::toString)
        .map(character -> SafeText.isSafe(character) ? character : "?")
        .collect(Collectors.joining());
  }
}
