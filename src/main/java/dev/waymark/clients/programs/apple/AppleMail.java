package dev.waymark.clients.programs.apple;

import dev.waymark.clients.document.MalformedDocumentException;
import dev.waymark.clients.document.XmlElement;
import dev.waymark.clients.document.XmlReading;
import dev.waymark.clients.document.XmlTree;
import dev.waymark.clients.reading.Urls;
import dev.waymark.clients.search.AccountServer;
import dev.waymark.clients.search.ClientModel;
import dev.waymark.clients.search.HttpAnswer;
import dev.waymark.clients.search.HttpRequest;
import dev.waymark.clients.search.Network;
import dev.waymark.clients.search.Outcome;
import dev.waymark.clients.search.Redirects;
import dev.waymark.clients.search.Rule;
import dev.waymark.mail.address.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Apple Mail on iOS and macOS: a configuration profile that the person opens. mdm/profiles/
 * com.apple.mail.managed.yaml, apple/device-management b6202ca.
 */
public final class AppleMail implements ClientModel {
  private static final String SOURCE =
      "mdm/profiles/com.apple.mail.managed.yaml, apple/device-management b6202ca";
  private static final String PAYLOAD = "com.apple.mail.managed";
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final int OK = 200;

  static final Rule PROFILE =
      Rule.read(
          "APPLE_PROFILE",
          "Apple Mail looks for no settings by itself; it takes those of a configuration profile"
              + " that the person opens and installs.",
          SOURCE);
  static final Rule USE_SSL =
      Rule.read(
          "APPLE_USE_SSL",
          "A profile cannot say STARTTLS; with UseSSL on a port for STARTTLS the device"
              + " negotiates.",
          SOURCE);

  @Override
  public String id() {
    return "apple-mail";
  }

  @Override
  public String version() {
    return "iOS 18.1";
  }

  @Override
  public List<Rule> rules() {
    return List.of(PROFILE, USE_SSL);
  }

  @Override
  public Outcome search(EmailAddress address, Network network) {
    String url =
        "https://autoconfig."
            + address.domain().ascii()
            + "/email.mobileconfig"
            + Urls.query(address).replace("?emailaddress=", "?email=");
    HttpAnswer answer = Redirects.upTo(16).follow(HttpRequest.get(url), network);
    if (answer.status() != OK) {
      return Outcome.none("There is no profile to open.").because(PROFILE);
    }
    try {
      return account(XmlTree.parse(plist(answer.body()), XmlReading.strict()));
    } catch (MalformedDocumentException e) {
      return Outcome.none("The profile is not a property list.").because(PROFILE);
    }
  }

  /**
   * The property list inside a signed profile (CMS with the content in one piece), or the whole.
   */
  private static byte[] plist(byte[] body) {
    String bytes = new String(body, StandardCharsets.ISO_8859_1);
    int start = bytes.indexOf("<?xml");
    int end = bytes.lastIndexOf("</plist>");
    boolean signed = bytes.startsWith("0") && start > 0 && end > start;
    return signed
        ? bytes.substring(start, end + "</plist>".length()).getBytes(StandardCharsets.ISO_8859_1)
        : body;
  }

  private static Outcome account(XmlElement root) {
    List<Map<String, XmlElement>> payloads =
        root.descendants().stream()
            .filter(element -> element.name().equals("dict"))
            .map(AppleMail::members)
            .filter(members -> text(members, "PayloadType").equals(PAYLOAD))
            .toList();
    if (payloads.isEmpty()) {
      return Outcome.none("The profile has no mail account.").because(PROFILE);
    }
    Map<String, XmlElement> mail = payloads.get(0);
    String type = text(mail, "EmailAccountType").equals("EmailTypePOP") ? "pop3" : "imap";
    AccountServer incoming =
        server(mail, type, "IncomingMailServer", type.equals("imap") ? 143 : 110);
    AccountServer outgoing = server(mail, "smtp", "OutgoingMailServer", 587);
    if (incoming.host().isEmpty() || outgoing.host().isEmpty()) {
      return Outcome.none("The profile lacks a mail server.").because(PROFILE);
    }
    return Outcome.account("A profile was read.", List.of(incoming), List.of(outgoing))
        .because(PROFILE, USE_SSL);
  }

  private static Map<String, XmlElement> members(XmlElement dict) {
    Map<String, XmlElement> members = new HashMap<>();
    String key = "";
    for (XmlElement child : dict.children().toList()) {
      if (child.name().equals("key")) {
        key = child.ownText();
      } else {
        members.put(key, child);
      }
    }
    return members;
  }

  private static String text(Map<String, XmlElement> members, String key) {
    return Optional.ofNullable(members.get(key)).map(XmlElement::ownText).orElse("").strip();
  }

  private static AccountServer server(
      Map<String, XmlElement> mail, String protocol, String prefix, int standardPort) {
    boolean ssl =
        Optional.ofNullable(mail.get(prefix + "UseSSL"))
            .filter(value -> value.name().equals("true"))
            .isPresent();
    String digits = text(mail, prefix + "PortNumber");
    int port = PORT.matcher(digits).matches() ? Integer.parseInt(digits) : standardPort;
    String encrypted =
        List.of(143, 110, 587, 25).contains(port) ? AccountServer.STARTTLS : AccountServer.TLS;
    return new AccountServer(
        protocol,
        text(mail, prefix + "HostName"),
        port,
        ssl ? encrypted : AccountServer.PLAIN,
        Optional.of(text(mail, prefix + "Username")).filter(login -> !login.isEmpty()),
        Optional.of(text(mail, prefix + "Authentication")).filter(word -> !word.isEmpty()).stream()
            .toList());
  }
}
