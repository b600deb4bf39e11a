package dev.waymark.autodiscover;

import dev.waymark.http.XmlWriter;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Direction;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.Service;
import dev.waymark.mail.WebService;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.login.LoginName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The answer in the Outlook schema: one {@code Protocol} per server, MS-OXDSCLI 2.2.4.1.1.2. */
final class OutlookXml {
  /** Hours until a client asks again. */
  private static final String TTL = "24";

  private static final List<Protocol> PROTOCOLS =
      List.of(Protocol.IMAP, Protocol.POP3, Protocol.SMTP);

  private final XmlWriter xml = new XmlWriter();
  private final AccountSettings settings;
  private final Optional<EmailAddress> address;
  private final boolean withDav;

  private OutlookXml(AccountSettings settings, Optional<EmailAddress> address, boolean withDav) {
    this.settings = settings;
    this.address = address;
    this.withDav = withDav;
  }

  /**
   * The document.
   *
   * @param address without one (Delta Chat asks by GET) it names no user and no login
   * @param withDav whether to name calendars and contacts too
   */
  static byte[] render(AccountSettings settings, Optional<EmailAddress> address, boolean withDav) {
    return new OutlookXml(settings, address, withDav).render();
  }

  /** Returns true if there is a server to name. */
  static boolean canSay(AccountSettings settings) {
    return PROTOCOLS.stream().anyMatch(protocol -> settings.mail(protocol).findAny().isPresent());
  }

  private byte[] render() {
    xml.start("Autodiscover", ResponseSchema.ENVELOPE);
    xml.start("Response", ResponseSchema.OUTLOOK.namespace());
    xml.start("User");
    xml.leaf("DisplayName", address.map(EmailAddress::text).orElse(settings.displayName()));
    address.ifPresent(known -> xml.leaf("AutoDiscoverSMTPAddress", known.text()));
    xml.end();
    xml.start("Account");
    xml.leaf("AccountType", "email");
    xml.leaf("Action", "settings");
    PROTOCOLS.forEach(protocol -> settings.mail(protocol).forEach(this::protocol));
    if (withDav) {
      settings.web(Protocol.CALDAV).forEach(service -> dav("CalDAV", service));
      settings.web(Protocol.CARDDAV).forEach(service -> dav("CardDAV", service));
    }
    return xml.end().end().end().toBytes();
  }

  private void protocol(MailService service) {
    xml.start("Protocol");
    xml.leaf("Type", type(service.protocol()));
    xml.leaf("Server", service.host().text());
    xml.leaf("Port", service.port().toString());
    xml.leaf("DomainRequired", "off");
    // MS-OXDSCLI lets clients guess when it is missing; Thunderbird then uses the address.
    address.ifPresent(known -> xml.leaf("LoginName", service.username().fill(known)));
    // Absent means on, and on makes Thunderbird choose NTLM or CRAM-MD5 (ExchangeAutoDiscover).
    xml.leaf("SPA", "off");
    // For Thunderbird and Delta Chat "off" is plain text, whatever Encryption says.
    xml.leaf("SSL", onOff(service.security().isProtected()));
    xml.leaf("Encryption", encryption(service.security()));
    xml.leaf("AuthRequired", onOff(asksForLogin(service)));
    if (service.protocol() == Protocol.SMTP) {
      xml.leaf("UsePOPAuth", onOff(asksForLogin(service) && loginIsThatOfIncoming(service)));
      xml.leaf("SMTPLast", "off");
    }
    xml.leaf("TTL", TTL);
    xml.end();
  }

  /** The words and the URL as {@code Server} that eM Client takes from mailcow. */
  private void dav(String type, WebService service) {
    xml.start("Protocol");
    xml.leaf("Type", type);
    xml.leaf("Server", service.url().toString());
    xml.leaf("DomainRequired", "off");
    address.ifPresent(known -> xml.leaf("LoginName", service.username().fill(known)));
    xml.end();
  }

  /** Exactly these letters; {@code POP} is ignored by every client. */
  private static String type(Protocol protocol) {
    return protocol.wireName().toUpperCase(Locale.ROOT);
  }

  /** {@code TLS} is Microsoft's word for STARTTLS. */
  private static String encryption(Security security) {
    return switch (security) {
      case TLS -> "SSL";
      case STARTTLS -> "TLS";
      case PLAIN -> "None";
    };
  }

  private static boolean asksForLogin(Service service) {
    return service.authentication().stream()
        .anyMatch(method -> method != AuthMethod.NONE && method != AuthMethod.CLIENT_IP_ADDRESS);
  }

  private boolean loginIsThatOfIncoming(MailService outgoing) {
    Optional<LoginName> incoming =
        settings.services().stream()
            .filter(service -> service.protocol().direction() == Direction.INCOMING)
            .findFirst()
            .map(Service::username);
    return incoming.isEmpty() || incoming.equals(Optional.of(outgoing.username()));
  }

  private static String onOff(boolean value) {
    return value ? "on" : "off";
  }
}
