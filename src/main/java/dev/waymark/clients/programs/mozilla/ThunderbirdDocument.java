package dev.waymark.clients.programs.mozilla;

import dev.waymark.clients.document.JsValue;
import dev.waymark.clients.document.MalformedDocumentException;
import dev.waymark.clients.document.XmlElement;
import dev.waymark.clients.document.XmlReading;
import dev.waymark.clients.document.XmlTree;
import dev.waymark.clients.reading.RefusedException;
import dev.waymark.clients.search.AccountServer;
import dev.waymark.clients.search.Outcome;
import dev.waymark.mail.address.EmailAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Thunderbird's reading of an autoconfig document: {@code readFromXML.sys.mjs} and {@code
 * AccountConfig.replaceVariables}, comm-central cf9726f (Thunderbird 153).
 */
final class ThunderbirdDocument {
  private static final List<String> INCOMING_WITH_HOST =
      List.of("pop3", "imap", "nntp", "exchange");
  private static final List<String> INCOMING_WITH_URL = List.of("ews", "owa");
  private static final Map<String, String> SOCKETS =
      Map.of(
          "plain",
          AccountServer.PLAIN,
          "SSL",
          AccountServer.TLS,
          "STARTTLS",
          AccountServer.STARTTLS);
  private static final Map<String, String> INCOMING_METHODS =
      Map.of(
          "password-cleartext", "password-cleartext",
          "plain", "password-cleartext",
          "password-encrypted", "password-encrypted",
          "secure", "password-encrypted",
          "GSSAPI", "GSSAPI",
          "NTLM", "NTLM",
          "OAuth2", "OAuth2");
  private static final Map<String, String> OUTGOING_METHODS = outgoingMethods();

  private final EmailAddress address;

  ThunderbirdDocument(EmailAddress address) {
    this.address = address;
  }

  private static Map<String, String> outgoingMethods() {
    Map<String, String> methods = new HashMap<>(INCOMING_METHODS);
    methods.put("none", "none");
    methods.put("client-IP-address", "none");
    methods.put("smtp-after-pop", "none");
    return Map.copyOf(methods);
  }

  /** Reads a server; the reason, where that is not possible. */
  private interface ServerReader {
    AccountServer read(JsValue server) throws RefusedException;
  }

  Outcome read(byte[] body, Optional<Charset> charset) {
    try {
      return read(XmlTree.parse(body, XmlReading.gecko(charset)));
    } catch (MalformedDocumentException e) {
      return Outcome.none("The document is not well-formed XML.");
    } catch (RefusedException e) {
      return Outcome.none(e.why());
    }
  }

  private Outcome read(XmlElement root) throws RefusedException {
    JsValue config = JsValue.of(root);
    JsValue provider = config.get("emailProvider");
    if (!root.name().equals("clientConfig") || provider.isUndefined()) {
      throw new RefusedException("The document does not contain an account configuration.");
    }
    ThunderbirdValues.hostname(provider.attribute("id"));
    checkDomains(provider.all("domain"));
    List<AccountServer> incoming = servers(provider.all("incomingServer"), this::incoming);
    List<AccountServer> outgoing = servers(provider.all("outgoingServer"), this::outgoing);
    return filled(incoming, outgoing);
  }

  /** Alternatives for sending keep their placeholders. */
  private Outcome filled(List<AccountServer> incoming, List<AccountServer> outgoing) {
    List<AccountServer> sending = new ArrayList<>(outgoing);
    sending.set(0, filled(sending.get(0)));
    Outcome outcome =
        Outcome.account(
            "The document has an account.", incoming.stream().map(this::filled).toList(), sending);
    return sending.size() > 1 ? outcome.because(ThunderbirdRules.ALTERNATIVES) : outcome;
  }

  private AccountServer filled(AccountServer server) {
    return server
        .withHost(ThunderbirdValues.fill(server.host(), address))
        .withLogin(ThunderbirdValues.fill(server.login(), address));
  }

  private static void checkDomains(List<JsValue> domains) throws RefusedException {
    RefusedException last = new RefusedException("The document needs a <domain>.");
    for (JsValue domain : domains) {
      try {
        ThunderbirdValues.hostname(domain);
        return;
      } catch (RefusedException e) {
        last = e;
      }
    }
    throw last;
  }

  /** The servers that can be read; the reason for the last one, where there is none. */
  private static List<AccountServer> servers(List<JsValue> given, ServerReader reader)
      throws RefusedException {
    List<AccountServer> usable = new ArrayList<>();
    RefusedException last = new RefusedException("The document lacks a kind of server.");
    for (JsValue server : given) {
      try {
        usable.add(reader.read(server));
      } catch (RefusedException e) {
        last = e;
      }
    }
    if (usable.isEmpty()) {
      throw last;
    }
    return usable;
  }

  private AccountServer incoming(JsValue server) throws RefusedException {
    String type = server.attribute("type").text();
    if (INCOMING_WITH_URL.contains(type)) {
      return withUrl(type, server);
    }
    if (!INCOMING_WITH_HOST.contains(type)) {
      throw new RefusedException("An incoming server has an unknown type.");
    }
    String host = ThunderbirdValues.hostname(server.get("hostname"));
    long port = ThunderbirdValues.port(server.get("port"));
    String login = server.get("username").text();
    String socket = socket(server);
    String method = method(server, host, INCOMING_METHODS);
    return new AccountServer(type, host, port, socket, Optional.of(login), List.of(method));
  }

  private AccountServer withUrl(String type, JsValue server) throws RefusedException {
    try {
      URI url = new URI(server.get("url").text());
      if (url.getHost() == null) {
        throw new RefusedException("An incoming server has no URL.");
      }
      String host = url.getHost();
      return new AccountServer(
          type,
          host,
          url.getPort() < 0 ? 443 : url.getPort(),
          "https".equals(url.getScheme()) ? AccountServer.TLS : AccountServer.PLAIN,
          Optional.of(server.get("username").text()),
          List.of(method(server, host, INCOMING_METHODS)));
    } catch (URISyntaxException e) {
      throw new RefusedException("An incoming server has no URL.");
    }
  }

  private AccountServer outgoing(JsValue server) throws RefusedException {
    if (!server.attribute("type").text().equals("smtp")) {
      throw new RefusedException("An outgoing server has another type than smtp.");
    }
    String host = ThunderbirdValues.hostname(server.get("hostname"));
    long port = ThunderbirdValues.port(server.get("port"));
    String socket = socket(server);
    String method = method(server, host, OUTGOING_METHODS);
    JsValue username = server.get("username");
    // Without a password a missing user name stays missing, else it becomes "undefined".
    boolean named = !username.isUndefined() || method.startsWith("password-");
    return new AccountServer(
        "smtp",
        host,
        port,
        socket,
        named ? Optional.of(username.text()) : Optional.empty(),
        List.of(method));
  }

  private static String socket(JsValue server) throws RefusedException {
    return ThunderbirdValues.firstKnown(server.all("socketType"), SOCKETS, "socketType");
  }

  private static String method(JsValue server, String host, Map<String, String> known)
      throws RefusedException {
    List<JsValue> usable =
        server.all("authentication").stream()
            .filter(m -> !m.text().equals("OAuth2") || ThunderbirdValues.hasOAuth2(host))
            .toList();
    return ThunderbirdValues.firstKnown(usable, known, "authentication");
  }
}
