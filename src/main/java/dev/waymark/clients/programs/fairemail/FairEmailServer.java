package dev.waymark.clients.programs.fairemail;

import dev.waymark.clients.reading.RefusedException;
import dev.waymark.clients.search.AccountServer;
import java.util.List;
import java.util.Optional;

/** A server as FairEmail fills it in: EmailProvider.Server, FairEmail 1.2331. */
final class FairEmailServer {
  private final String protocol;
  private final int starttlsPort;
  private String host = "";
  private int port;
  private boolean starttls;

  FairEmailServer(String protocol, int starttlsPort) {
    this.protocol = protocol;
    this.starttlsPort = starttlsPort;
  }

  /** Takes one field of an autoconfig document; the port decides the security until a word does. */
  void take(String field, String text) throws RefusedException {
    if (field.equals("hostname")) {
      host = text;
    } else if (field.equals("port")) {
      setPort(parsed(text));
    } else if (field.equals("socketType") && text.equals("SSL")) {
      starttls = false;
    } else if (field.equals("socketType") && text.equals("STARTTLS")) {
      starttls = true;
    }
  }

  void set(String otherHost, int otherPort) {
    host = otherHost;
    setPort(otherPort);
  }

  void setStarttls(boolean other) {
    starttls = other;
  }

  private void setPort(int other) {
    port = other;
    starttls = other == starttlsPort;
  }

  private static int parsed(String text) throws RefusedException {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new RefusedException("A <port> is not a number.");
    }
  }

  boolean isUsable() {
    return !host.isEmpty() && port > 0;
  }

  AccountServer server(String login) {
    String security = starttls ? AccountServer.STARTTLS : AccountServer.TLS;
    return new AccountServer(protocol, host, port, security, Optional.of(login), List.of());
  }
}
