package dev.waymark.autodiscover;

import dev.waymark.Claim;
import dev.waymark.Xml;
import dev.waymark.dialect.OmissionReport;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.address.EmailAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The claims that clients read from Autodiscover's documents. */
public final class AutodiscoverClaims {
  private AutodiscoverClaims() {}

  public static OmissionReport omissions(AccountSettings settings, boolean withDav) {
    return AutodiscoverOmissions.of(settings, withDav);
  }

  /** Reads the documents of both schemas together. */
  public static List<Claim> of(AccountSettings settings, EmailAddress address, boolean withDav) {
    byte[] outlook = OutlookXml.render(settings, Optional.of(address), withDav);
    Element account = child(child(Xml.root(outlook), "Response"), "Account");
    return Stream.concat(
            Xml.children(account, "Protocol").stream().map(AutodiscoverClaims::claim),
            settings
                .web(Protocol.ACTIVESYNC)
                .findFirst()
                .map(service -> activeSync(MobileSyncXml.render(service, address)))
                .stream())
        .toList();
  }

  /** The name of the provider that people see if no address is given. */
  public static String displayName(AccountSettings settings) {
    byte[] outlook = OutlookXml.render(settings, Optional.empty(), false);
    return text(child(child(Xml.root(outlook), "Response"), "User"), "DisplayName");
  }

  private static Claim claim(Element section) {
    Protocol protocol =
        Protocol.fromWireName(text(section, "Type").toLowerCase(Locale.ROOT)).orElseThrow();
    if (protocol.overHttp()) {
      return Claim.web(protocol, text(section, "Server")).withLogin(text(section, "LoginName"));
    }
    String security =
        switch (text(section, "SSL") + " " + text(section, "Encryption")) {
          case "on SSL" -> "tls";
          case "on TLS" -> "starttls";
          case "off None" -> "plain";
          default -> throw new AssertionError("contradicts itself: " + section.getTextContent());
        };
    int port = Integer.parseInt(text(section, "Port"));
    return Claim.mail(protocol, text(section, "Server"), port, security)
        .withLogin(text(section, "LoginName"));
  }

  private static Claim activeSync(byte[] document) {
    Element action = child(child(Xml.root(document), "Response"), "Action");
    return Claim.web(Protocol.ACTIVESYNC, text(child(child(action, "Settings"), "Server"), "Url"));
  }

  private static Element child(Element parent, String name) {
    return Xml.children(parent, name).get(0);
  }

  private static String text(Element parent, String name) {
    return child(parent, name).getTextContent();
  }
}
