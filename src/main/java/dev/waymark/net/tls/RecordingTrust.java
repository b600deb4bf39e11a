package dev.waymark.net.tls;

import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Accepts every chain and keeps it for {@link CertificateChecks}. Used for one connection that
 * carries nothing secret, and nothing at all if a check fails.
 */
final class RecordingTrust extends X509ExtendedTrustManager {
  private List<X509Certificate> chain = List.of();

  /** The chain that the server sent, its own certificate first; empty before the handshake. */
  List<X509Certificate> chain() {
    return chain;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] sent, String authType) {
    chain = List.of(sent);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] sent, String authType, Socket socket) {
    chain = List.of(sent);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] sent, String authType, SSLEngine engine) {
    chain = List.of(sent);
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
