package dev.waymark.clients.programs.mozilla;

import dev.waymark.clients.document.MalformedDocumentException;
import dev.waymark.clients.document.PullEvent;
import dev.waymark.clients.document.QuickXml;
import dev.waymark.clients.document.XmlReading;
import dev.waymark.clients.document.XmlTree;
import dev.waymark.clients.reading.RefusedException;
import dev.waymark.clients.search.AccountServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Thunderbird for iOS' reading of an autoconfig document: XMLToJSONParser.swift and the Decodable
 * types of Core/Sources/Autoconfiguration, thunderbird-ios 98f4283. A value outside a type's list
 * discards the whole document.
 */
final class ThunderbirdIosDocument {
  private static final Set<String> TYPES = Set.of("imap", "pop3", "smtp");
  private static final Set<String> METHODS =
      Set.of(
          "client-IP-address",
          "OAuth2",
          "password-cleartext",
          "password-encrypted",
          "smtp-after-pop");
  private static final Map<String, String> SOCKETS =
      Map.of("SSL", AccountServer.TLS, "STARTTLS", AccountServer.STARTTLS);
  private static final Set<String> LEAVES =
      Set.of(
          "displayName",
          "displayShortName",
          "domain",
          "authentication",
          "hostname",
          "port",
          "socketType",
          "username",
          "authURL",
          "issuer",
          "scope",
          "tokenURL");
  private static final Set<String> NAMES = Set.of("displayName", "displayShortName", "domain");
  private static final Set<String> OAUTH2 = Set.of("authURL", "issuer", "scope", "tokenURL");
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}");

  private final String address;
  private final Map<String, String> names = new HashMap<>();
  private final List<Fields> servers = new ArrayList<>();
  private Optional<Map<String, String>> oauth2 = Optional.empty();
  private boolean provider;
  private Optional<Fields> server = Optional.empty();
  private String leaf = "";
  private Optional<String> value = Optional.empty();

  /** Fields of one server. */
  private record Fields(String type, Map<String, String> values, List<String> methods) {}

  private ThunderbirdIosDocument(String address) {
    this.address = address;
  }

  /** Servers in document order, incoming and outgoing ones. */
  static List<AccountServer> read(byte[] body, String address)
      throws MalformedDocumentException, RefusedException {
    XmlTree.parse(body, XmlReading.libxml());
    ThunderbirdIosDocument document = new ThunderbirdIosDocument(address);
    QuickXml in = new QuickXml(body);
    for (PullEvent e = in.next(); e != PullEvent.END_OF_DOCUMENT; e = in.next()) {
      switch (e) {
        case START -> document.start(in);
        case EMPTY -> {
          document.start(in);
          document.end(in.rawName());
        }
        case END -> document.end(in.rawName());
        case TEXT -> document.value = Optional.of(document.filled(in.text()));
        case OTHER, END_OF_DOCUMENT -> {
          // references split a text, and the last piece stays
        }
      }
    }
    return document.decoded();
  }

  private void start(QuickXml in) {
    String name = in.rawName();
    if (name.equals("incomingServer") || name.equals("outgoingServer")) {
      server =
          Optional.of(
              new Fields(in.attribute("type").orElse(""), new HashMap<>(), new ArrayList<>()));
    } else if (name.equals("emailProvider")) {
      names.clear();
      servers.clear();
    } else if (name.equals("oAuth2")) {
      oauth2 = Optional.of(new HashMap<>());
    } else if (LEAVES.contains(name)) {
      leaf = name;
      value = Optional.empty();
    }
  }

  private void end(String name) {
    if (name.equals("emailProvider")) {
      provider = true;
    } else if (name.equals("incomingServer") || name.equals("outgoingServer")) {
      server.ifPresent(servers::add);
      server = Optional.empty();
    } else if (LEAVES.contains(name) && name.equals(leaf)) {
      value.ifPresent(text -> take(name, text));
      leaf = "";
    }
  }

  private void take(String name, String text) {
    if (NAMES.contains(name)) {
      names.putIfAbsent(name, text);
    } else if (OAUTH2.contains(name)) {
      oauth2.ifPresent(known -> known.put(name, text));
    } else if (name.equals("authentication")) {
      server.ifPresent(known -> known.methods().add(text));
    } else {
      server.ifPresent(known -> known.values().put(name, text));
    }
  }

  private String filled(String text) {
    int at = address.lastIndexOf('@');
    return text.replace("%EMAILADDRESS%", address)
        .replace("%EMAILLOCALPART%", at < 0 ? "" : address.substring(0, at))
        .replace("%EMAILDOMAIN%", address.substring(at + 1));
  }

  private List<AccountServer> decoded() throws RefusedException {
    require(provider, "The document has no <emailProvider>.");
    for (String name : NAMES) {
      require(names.containsKey(name), "The document has no <" + name + ">.");
    }
    require(
        oauth2.isEmpty() || oauth2.get().keySet().containsAll(OAUTH2),
        "<oAuth2> lacks one of its four members.");
    List<AccountServer> all = new ArrayList<>();
    for (Fields fields : servers) {
      all.add(decoded(fields));
    }
    return all;
  }

  private static AccountServer decoded(Fields fields) throws RefusedException {
    Map<String, String> values = fields.values();
    String port = values.getOrDefault("port", "");
    require(TYPES.contains(fields.type()), "A server has a type that the app does not know.");
    require(METHODS.containsAll(fields.methods()), "An <authentication> is unknown to the app.");
    require(
        SOCKETS.containsKey(values.getOrDefault("socketType", "")),
        "A <socketType> is missing or unknown.");
    require(values.containsKey("hostname"), "A server has no <hostname>.");
    require(values.containsKey("username"), "A server has no <username>.");
    require(NUMBER.matcher(port).matches(), "A <port> is missing or not a number.");
    return new AccountServer(
        fields.type(),
        values.getOrDefault("hostname", ""),
        Integer.parseInt(port),
        SOCKETS.getOrDefault(values.getOrDefault("socketType", ""), AccountServer.TLS),
        Optional.ofNullable(values.get("username")),
        fields.methods());
  }

  private static void require(boolean condition, String otherwise) throws RefusedException {
    if (!condition) {
      throw new RefusedException(otherwise);
    }
  }
}
