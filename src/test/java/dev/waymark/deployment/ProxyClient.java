package dev.waymark.deployment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Sends requests to a proxy from a loopback address, with any target and any certificate. */
final class ProxyClient {
  static final String NAME = "autoconfig.example.com";

  private static final int TIMEOUT = 15_000;

  private final String source;
  private final int port;
  private final boolean tls;

  ProxyClient(String source, int port, boolean tls) {
    this.source = source;
    this.port = port;
    this.tls = tls;
  }

  /** A connection that reads lines of an answer. */
  record Answer(Socket socket, BufferedReader lines) implements AutoCloseable {

    /** Returns the status in the first line. */
    int status() throws IOException {
      return Integer.parseInt(lines.readLine().split(" ", 3)[1]);
    }

    /** Returns the line that begins so, or an empty one if there is none. */
    String line(String begin) throws IOException {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.regionMatches(true, 0, begin, 0, begin.length())) {
          return line;
        }
      }
      return "";
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  int status(String method, String target) throws IOException, GeneralSecurityException {
    try (Answer answer = send(method, target, "", new byte[0])) {
      return answer.status();
    }
  }

  /**
   * Sends a request and leaves the answer to be read.
   *
   * @param headers further header lines, each with its line end
   */
  Answer send(String method, String target, String headers, byte[] body)
      throws IOException, GeneralSecurityException {
    Socket socket = connect();
    String head =
        String.format(
            "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n",
            method, target, NAME, body.length, headers);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().write(body);
    socket.getOutputStream().flush();
    return new Answer(
        socket,
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)));
  }

  private Socket connect() throws IOException, GeneralSecurityException {
    Socket plain = new Socket();
    plain.bind(new InetSocketAddress(source, 0));
    plain.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT);
    plain.setSoTimeout(TIMEOUT);
    return tls ? context().getSocketFactory().createSocket(plain, NAME, port, true) : plain;
  }

  private static SSLContext context() throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new AnyCertificate()}, null);
    return context;
  }

  private static final class AnyCertificate implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
