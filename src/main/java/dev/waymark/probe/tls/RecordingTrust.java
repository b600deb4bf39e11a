package dev.waymark.probe.tls;

import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Lets every handshake pass and keeps the chain for {@link CertificateChecks}. For one connection
 * that carries nothing secret, and nothing at all where a check fails.
 */
final class RecordingTrust extends X509ExtendedTrustManager {
  private List<X509Certificate> chain = List.of();

  /** What the server sent, its own certificate first; empty before the handshake. */
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
    throw new UnsupportedOperationException("a probe is no server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] sent, String authType, Socket socket) {
    throw new UnsupportedOperationException("a probe is no server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] sent, String authType, SSLEngine engine) {
    throw new UnsupportedOperationException("a probe is no server");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
