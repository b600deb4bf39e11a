package dev.waymark.ispdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.Xml;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Writes a file of the ISPDB as the JSON of a provider's document. */
final class IspdbJson {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Set<String> PROTOCOLS = Set.of("imap", "pop3", "smtp");
  private static final Map<String, String> SECURITIES =
      Map.of("SSL", "tls", "STARTTLS", "starttls", "plain", "plain");
  private static final Map<String, String> METHODS =
      Map.of(
          "password-cleartext", "password-cleartext",
          "password-encrypted", "password-encrypted",
          "OAuth2", "oauth2",
          "NTLM", "ntlm",
          "GSSAPI", "gssapi",
          "TLS-client-cert", "tls-client-cert",
          "client-IP-address", "client-ip-address",
          "none", "none");

  private static final Pattern ENCODED = Pattern.compile("%[0-9A-F]{2}");

  private final ObjectNode json = MAPPER.createObjectNode();
  private final ArrayNode services = json.putArray("services");
  private final List<String> leftOut;

  IspdbJson(List<String> leftOut) {
    this.leftOut = leftOut;
  }

  /** Adds a server, or says why not. */
  boolean service(Element section) {
    IspdbServer server = IspdbServer.of(section);
    String what = section.getTagName() + " " + server.type();
    if (!PROTOCOLS.contains(server.type())) {
      return leaveOut(what, "no mail service");
    }
    if (!SECURITIES.containsKey(server.socketType())) {
      return leaveOut(what, "socketType " + server.socketType());
    }
    if (!METHODS.keySet().containsAll(server.authentication())) {
      return leaveOut(what, "authentication " + server.authentication());
    }
    String username = server.username().orElse("%EMAILADDRESS%");
    if (server.hostname().replace("%EMAILDOMAIN%", "").indexOf('%') >= 0) {
      return leaveOut(what, "hostname " + server.hostname());
    }
    if (hasForeignPlaceholder(username)) {
      return leaveOut(what, "username " + username);
    }
    ObjectNode service = services.addObject();
    service.put("protocol", server.type());
    service.put("host", server.hostname());
    service.put("port", Integer.parseInt(server.port()));
    service.put("security", SECURITIES.get(server.socketType()));
    ArrayNode methods = service.putArray("authentication");
    server.authentication().forEach(word -> methods.add(METHODS.get(word)));
    service.put("username", username);
    Xml.children(section, "pop3").forEach(options -> pop3(service, options));
    return true;
  }

  /** Everything about the provider itself, and with it the document. */
  byte[] provider(Element root, Element provider) {
    json.put("displayName", name(provider, "displayName", 60));
    json.put("shortName", name(provider, "displayShortName", 20));
    ObjectNode links = json.putObject("links");
    for (Element webMail : Xml.children(root, "webMail")) {
      Xml.children(webMail, "loginPage").stream()
          .map(page -> page.getAttribute("url"))
          .filter(this::isHttps)
          .forEach(url -> links.put("webmail", url));
    }
    ArrayNode documentation = links.putArray("documentation");
    Xml.children(provider, "documentation").stream()
        .filter(page -> isHttps(page.getAttribute("url")))
        .forEach(page -> page(documentation.addObject(), page, "url", "descr"));
    Stream.of(provider, root)
        .flatMap(parent -> Xml.children(parent, "enable").stream())
        .filter(page -> isHttps(page.getAttribute("visiturl")))
        .forEach(page -> page(links.putObject("enable"), page, "visiturl", "instruction"));
    Xml.children(root, "oAuth2").forEach(this::oauth2);
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void page(ObjectNode json, Element page, String url, String leaf) {
    json.put("url", withoutPlaceholders(page.getAttribute(url)));
    ObjectNode texts = json.putObject("text");
    for (Element text : Xml.children(page, leaf)) {
      String language = text.getAttribute("lang");
      texts.put(language.isEmpty() ? "en" : language, text.getTextContent().strip());
    }
  }

  /** {@code %C3%A6} in capitals has the form of a variable; RFC 3986 section 2.1 knows no case. */
  private static String withoutPlaceholders(String url) {
    return ENCODED.matcher(url).replaceAll(octet -> octet.group().toLowerCase(Locale.ROOT));
  }

  private static void pop3(ObjectNode service, Element options) {
    ObjectNode json = MAPPER.createObjectNode();
    Xml.text(options, "leaveMessagesOnServer")
        .ifPresent(leave -> json.put("leaveMessagesOnServer", Boolean.parseBoolean(leave)));
    Xml.text(options, "daysToLeaveMessagesOnServer")
        .ifPresent(days -> json.put("daysToLeaveMessagesOnServer", Integer.parseInt(days)));
    Xml.text(options, "downloadOnBiff")
        .ifPresent(now -> json.put("downloadOnBiff", Boolean.parseBoolean(now)));
    if (!json.isEmpty()) {
      service.set("pop3", json);
    }
  }

  private void oauth2(Element oauth2) {
    ObjectNode member = json.putObject("oauth2");
    Map.of("issuer", "issuer", "scope", "scope", "authURL", "authUrl", "tokenURL", "tokenUrl")
        .forEach(
            (theirs, ours) -> Xml.text(oauth2, theirs).ifPresent(text -> member.put(ours, text)));
  }

  private String name(Element provider, String element, int max) {
    String name = Xml.text(provider, element).orElse("");
    String kept = name.replaceAll("%[A-Z]+%", "").strip();
    if (kept.isEmpty()) {
      kept = provider.getAttribute("id");
    }
    if (kept.codePointCount(0, kept.length()) > max) {
      kept = kept.substring(0, kept.offsetByCodePoints(0, max)).strip();
    }
    if (!kept.equals(name)) {
      leftOut.add(element + " " + name + ": changed");
    }
    return kept;
  }

  private boolean isHttps(String url) {
    return url.startsWith("https://") || leaveOut(url, "not https");
  }

  private boolean leaveOut(String what, String why) {
    leftOut.add(what + ": " + why);
    return false;
  }

  private static boolean hasForeignPlaceholder(String username) {
    return username.replaceAll("%EMAIL(ADDRESS|LOCALPART|DOMAIN)%", "").indexOf('%') >= 0;
  }
}
