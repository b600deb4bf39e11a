package dev.waymark.probe.tls;

import dev.waymark.mail.address.Host;
import dev.waymark.probe.report.ProbeCode;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts what the probe finds nothing wrong with. */
final class CheckingTrust extends X509ExtendedTrustManager {
  private final CertificateChecks checks;
  private final Host host;
  private final Clock clock;

  CheckingTrust(CertificateChecks checks, Host host, Clock clock) {
    this.checks = checks;
    this.host = host;
    this.clock = clock;
  }

  private void check(X509Certificate[] sent) throws CertificateException {
    Set<ProbeCode> findings = checks.findings(List.of(sent), host, clock.instant());
    findings.remove(ProbeCode.CERT_ENDS_SOON);
    if (!findings.isEmpty()) {
      throw new CertificateException(findings.toString());
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] sent, String authType)
      throws CertificateException {
    check(sent);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] sent, String authType, Socket socket)
      throws CertificateException {
    check(sent);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] sent, String authType, SSLEngine engine)
      throws CertificateException {
    check(sent);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] sent, String authType) {
    throw new UnsupportedOperationException("we are no server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] sent, String authType, Socket socket) {
    throw new UnsupportedOperationException("we are no server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] sent, String authType, SSLEngine engine) {
    throw new UnsupportedOperationException("we are no server");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
