package dev.waymark.net.tls;

import dev.waymark.mail.address.Host;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Server Name Indication, RFC 6066 section 3. */
final class ServerNames {
  private ServerNames() {}

  /** Sets the name that the handshake will send; literal addresses are not permitted in SNI. */
  static void send(Host host, SSLSocket socket) {
    List<SNIServerName> names =
        host.isAddress() ? List.of() : List.of(new SNIHostName(host.text()));
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setServerNames(names);
    socket.setSSLParameters(parameters);
  }
}
