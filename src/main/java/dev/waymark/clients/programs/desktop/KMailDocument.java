package dev.waymark.clients.programs.desktop;

import dev.waymark.clients.document.MalformedDocumentException;
import dev.waymark.clients.document.XmlElement;
import dev.waymark.clients.document.XmlNode;
import dev.waymark.clients.document.XmlReading;
import dev.waymark.clients.document.XmlTree;
import dev.waymark.clients.search.AccountServer;
import dev.waymark.clients.search.Outcome;
import dev.waymark.mail.address.EmailAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * KMail's reading of an autoconfig document: IspdbService::handleReply and Server::fromDomElement,
 * kmail-account-wizard 8163b657.
 */
final class KMailDocument {
  private static final int NO_PORT = -1;
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,10}");
  private static final Map<String, String> SECURITIES =
      Map.of(
          "plain", AccountServer.PLAIN,
          "SSL", AccountServer.TLS,
          "STARTTLS", AccountServer.STARTTLS);
  private static final Map<String, String> METHODS =
      Map.of(
          "password-encrypted", "CRAM-MD5",
          "secure", "CRAM-MD5",
          "NTLM", "NTLM",
          "GSSAPI", "GSSAPI",
          "client-ip-based", "ANONYMOUS",
          "none", "ANONYMOUS",
          "OAuth2", "XOAUTH2");

  private KMailDocument() {}

  /** The account of the first provider below the root; empty where there is none. */
  static Optional<Outcome> read(byte[] body, EmailAddress address) {
    try {
      return XmlTree.parse(body, XmlReading.qt()).descendants().stream()
          .filter(element -> element.name().equals("emailProvider"))
          .findFirst()
          .map(provider -> account(provider, address));
    } catch (MalformedDocumentException e) {
      return Optional.empty();
    }
  }

  private static Outcome account(XmlElement provider, EmailAddress address) {
    List<AccountServer> incoming =
        new ArrayList<>(servers(provider, "incomingServer", "imap", address));
    incoming.addAll(servers(provider, "incomingServer", "pop3", address));
    return Outcome.account(
        "A document was read.", incoming, servers(provider, "outgoingServer", "smtp", address));
  }

  private static List<AccountServer> servers(
      XmlElement provider, String tag, String type, EmailAddress address) {
    return provider
        .children(tag)
        .filter(server -> server.attribute("type").filter(type::equals).isPresent())
        .map(server -> server(server, type, address))
        .filter(server -> server.port() != NO_PORT)
        .toList();
  }

  private static AccountServer server(XmlElement element, String type, EmailAddress address) {
    String host = "";
    String login = "";
    int port = NO_PORT;
    String security = AccountServer.TLS;
    String method = "PLAIN";
    for (XmlElement field : element.children().toList()) {
      String text = text(field);
      switch (field.name()) {
        case "hostname" -> host = filled(text, address);
        case "username" -> login = filled(text, address);
        case "port" -> port = number(text);
        case "socketType" -> security = SECURITIES.getOrDefault(text, security);
        case "authentication" ->
            // Only the default is replaced, so that a clear-text method gives way to a later one.
            method = method.equals("PLAIN") ? METHODS.getOrDefault(text, method) : method;
        default -> {
          // other elements are passed by
        }
      }
    }
    return new AccountServer(type, host, port, security, Optional.of(login), List.of(method));
  }

  /** QDomElement::text: all texts below, without those of white space alone. */
  private static String text(XmlElement element) {
    StringBuilder text = new StringBuilder();
    Deque<XmlNode> waiting = new ArrayDeque<>(element.nodes());
    while (!waiting.isEmpty()) {
      XmlNode node = waiting.pop();
      node.characters().filter(part -> !part.isBlank()).ifPresent(text::append);
      node.element().ifPresent(child -> pushFirst(waiting, child.nodes()));
    }
    return text.toString();
  }

  private static void pushFirst(Deque<XmlNode> waiting, List<XmlNode> nodes) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      waiting.push(nodes.get(i));
    }
  }

  /** QString::toInt: 0 where the text is no number. */
  private static int number(String text) {
    String digits = text.strip();
    if (!NUMBER.matcher(digits).matches()) {
      return 0;
    }
    long value = Long.parseLong(digits);
    return value == (int) value ? (int) value : 0;
  }

  private static String filled(String text, EmailAddress address) {
    return text.replace("%EMAILLOCALPART%", address.localPart())
        .replace("%EMAILADDRESS%", address.text())
        .replace("%EMAILDOMAIN%", address.domain().ascii());
  }
}
