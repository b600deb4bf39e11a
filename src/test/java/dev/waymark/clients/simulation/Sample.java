package dev.waymark.clients.simulation;

import dev.waymark.clients.search.AccountServer;
import dev.waymark.clients.search.Outcome;
import dev.waymark.mail.address.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A healthy autoconfig document, changed in one place, and what a client makes of it. */
final class Sample {
  static final EmailAddress ANN = EmailAddress.parse("ann@y.example");
  static final String IMAP = server("incomingServer", "imap", "in.y.example", "993", "SSL");
  static final String SMTP = server("outgoingServer", "smtp", "out.y.example", "465", "SSL");
  static final String METHOD = "<authentication>password-cleartext</authentication>";

  private Sample() {}

  static String server(String tag, String type, String host, String port, String socket) {
    return "<"
        + tag
        + " type=\""
        + type
        + "\"><hostname>"
        + host
        + "</hostname><port>"
        + port
        + "</port><socketType>"
        + socket
        + "</socketType>"
        + METHOD
        + "<username>%EMAILADDRESS%</username></"
        + tag
        + ">";
  }

  static String document(String... servers) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<clientConfig version=\"1.1\">"
        + "<emailProvider id=\"y.example\"><domain>y.example</domain><displayName>Y</displayName>"
        + "<displayShortName>Y</displayShortName>"
        + String.join("", servers)
        + "</emailProvider></clientConfig>";
  }

  static String healthy() {
    return document(IMAP, SMTP);
  }

  static byte[] bytes() {
    return healthy().getBytes(StandardCharsets.UTF_8);
  }

  /** The first incoming host, security, login and method, or "refuses: " and the reason. */
  static String result(String client, String document) {
    return written(outcome(client, document.getBytes(StandardCharsets.UTF_8)));
  }

  static Outcome outcome(String client, byte[] document) {
    return of(client, Simulator.withDocument(ANN, DocumentKind.AUTOCONFIG, document)).outcome();
  }

  static Simulated of(String client, List<Simulated> all) {
    return all.stream().filter(one -> one.model().id().equals(client)).findFirst().orElseThrow();
  }

  static String written(Outcome outcome) {
    if (!outcome.accepts()) {
      return "refuses";
    }
    return written(outcome.incoming()) + " / " + written(outcome.outgoing());
  }

  private static String written(List<AccountServer> servers) {
    if (servers.isEmpty()) {
      return "none";
    }
    return servers.stream().map(Sample::written).collect(Collectors.joining(", "));
  }

  private static String written(AccountServer s) {
    String login = s.login().map(name -> " " + name).orElse("");
    String methods = s.authentication().isEmpty() ? "" : " " + String.join("+", s.authentication());
    return s.protocol() + " " + s.host() + ":" + s.port() + " " + s.security() + login + methods;
  }
}
