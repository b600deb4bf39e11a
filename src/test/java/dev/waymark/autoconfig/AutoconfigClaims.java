package dev.waymark.autoconfig;

import dev.waymark.Claim;
import dev.waymark.Xml;
import dev.waymark.dialect.OmissionReport;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.address.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The claims that clients read from an autoconfig document. */
public final class AutoconfigClaims {
  private AutoconfigClaims() {}

  public static OmissionReport omissions(AccountSettings settings) {
    return AutoconfigOmissions.of(settings);
  }

  /** Reads the document made with or without the address; clients fill in what is left. */
  public static List<Claim> of(
      AccountSettings settings, Optional<EmailAddress> given, EmailAddress address) {
    Element root = Xml.root(AutoconfigXml.render(settings, given));
    Element provider = Xml.children(root, "emailProvider").get(0);
    return Stream.of(
            Xml.children(provider, "incomingServer"),
            Xml.children(provider, "outgoingServer"),
            Xml.children(root, "calendar"),
            Xml.children(root, "addressbook"),
            Xml.children(root, "fileShare"),
            Xml.children(root, "setupServer"))
        .flatMap(List::stream)
        .map(section -> claim(section, address))
        .toList();
  }

  /** The provider's name as people see it. */
  public static String displayName(AccountSettings settings) {
    Element root = Xml.root(AutoconfigXml.render(settings, Optional.empty()));
    return text(Xml.children(root, "emailProvider").get(0), "displayName");
  }

  private static Claim claim(Element section, EmailAddress address) {
    Protocol protocol = Protocol.fromWireName(section.getAttribute("type")).orElseThrow();
    // In K-9's order.
    String login =
        text(section, "username")
            .replace("%EMAILDOMAIN%", address.domain().ascii())
            .replace("%EMAILLOCALPART%", address.localPart())
            .replace("%EMAILADDRESS%", address.text());
    if (protocol.overHttp()) {
      return Claim.web(protocol, text(section, "url")).withLogin(login);
    }
    String security =
        switch (text(section, "socketType")) {
          case "SSL" -> "tls";
          case "STARTTLS" -> "starttls";
          case "plain" -> "plain";
          default -> throw new AssertionError(section);
        };
    int port = Integer.parseInt(text(section, "port"));
    return Claim.mail(protocol, text(section, "hostname"), port, security).withLogin(login);
  }

  private static String text(Element section, String name) {
    return Xml.children(section, name).get(0).getTextContent();
  }
}
