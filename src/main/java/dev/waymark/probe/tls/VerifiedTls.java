package dev.waymark.probe.tls;

import dev.waymark.mail.address.Host;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.function.Consumer;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * Makes TLS connections that end in the handshake unless the certificate is good for one host, by
 * the very checks of the probe. What host the caller names does not matter: it may be an address
 * that was looked up before.
 */
public final class VerifiedTls extends SSLSocketFactory {
  private final SSLSocketFactory factory;
  private final Host host;
  private final Consumer<Socket> opened;

  /**
   * For one host.
   *
   * @param opened told of each connection before the handshake, so that it can be cut
   */
  public VerifiedTls(TrustRoots roots, Clock clock, Host host, Consumer<Socket> opened) {
    this.host = host;
    this.opened = opened;
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          null,
          new TrustManager[] {new CheckingTrust(new CertificateChecks(roots), host, clock)},
          null);
      this.factory = context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has TLS", e);
    }
  }

  @Override
  public Socket createSocket(Socket plain, String named, int port, boolean autoClose)
      throws IOException {
    opened.accept(plain);
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, host.text(), port, autoClose);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setServerNames(
        // RFC 6066 section 3: literal addresses are not permitted in SNI.
        host.isAddress() ? java.util.List.of() : java.util.List.of(new SNIHostName(host.text())));
    socket.setSSLParameters(parameters);
    return socket;
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return factory.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return factory.getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket(String named, int port) throws IOException {
    throw onlyOverAConnection();
  }

  @Override
  public Socket createSocket(String named, int port, InetAddress local, int localPort)
      throws IOException {
    throw onlyOverAConnection();
  }

  @Override
  public Socket createSocket(InetAddress address, int port) throws IOException {
    throw onlyOverAConnection();
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort)
      throws IOException {
    throw onlyOverAConnection();
  }

  private static IOException onlyOverAConnection() {
    return new IOException("only over a connection to an address that was checked");
  }
}
