package dev.waymark.net.tls;

import dev.waymark.mail.address.Host;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts a certificate that {@link CertificateChecks} find no fault with. */
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
    Set<CertificateFault> faults = checks.faults(List.of(sent), host, clock.instant());
    faults.remove(CertificateFault.EXPIRES_SOON);
    if (!faults.isEmpty()) {
      throw new CertificateException(faults.toString());
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
    throw new UnsupportedOperationException("this is no server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] sent, String authType, Socket socket) {
    throw new UnsupportedOperationException("this is no server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] sent, String authType, SSLEngine engine) {
    throw new UnsupportedOperationException("this is no server");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
