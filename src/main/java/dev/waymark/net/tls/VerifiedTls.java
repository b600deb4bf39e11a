package dev.waymark.net.tls;

import dev.waymark.mail.address.Host;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * Makes TLS connections that end in the handshake unless {@link CertificateChecks} accept the
 * certificate for one host. The host that the caller names does not matter: it may be an address
 * that was looked up before.
 */
public final class VerifiedTls extends SSLSocketFactory {
  private final SSLSocketFactory factory;
  private final Host host;
  private final Consumer<Socket> opened;

  /**
   * Verifies certificates for one host.
   *
   * @param opened receives each connection before the handshake, so that it can be closed
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
    ServerNames.send(host, socket);
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
