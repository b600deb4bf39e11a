package dev.waymark.mobileconfig;

import com.dd.plist.NSObject;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Service;
import dev.waymark.mail.WebService;
import dev.waymark.mail.address.EmailAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The profile as an XML property list, its keys sorted. It holds no password, and no key without a
 * value: a device asks for what is absent, but takes an empty string for the answer.
 */
final class ProfilePlist {
  private static final int HTTPS = 443;

  private final AccountSettings settings;
  private final EmailAddress address;
  private final ProfileIdentity identity;
  private final String label;

  private ProfilePlist(AccountSettings settings, EmailAddress address, String prefix) {
    this.settings = settings;
    this.address = address;
    this.identity = ProfileIdentity.of(address, prefix);
    this.label = address.localPart() + "@" + address.domain().unicode();
  }

  /**
   * The profile for one address.
   *
   * @param name the account owner's, as senders are shown
   * @param prefix starts the identifiers
   */
  static byte[] render(
      AccountSettings settings,
      MailChoice.Servers servers,
      EmailAddress address,
      Optional<String> name,
      String prefix) {
    SortedMap<String, Object> profile =
        new ProfilePlist(settings, address, prefix).profile(servers, name);
    return NSObject.fromJavaObject(profile)
        .toXMLPropertyList()
        .replace(System.lineSeparator(), "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private SortedMap<String, Object> profile(MailChoice.Servers servers, Optional<String> name) {
    List<Object> payloads = new ArrayList<>();
    payloads.add(mail(servers, name));
    dav(Protocol.CALDAV, "CalDAV", "com.apple.caldav.account").ifPresent(payloads::add);
    dav(Protocol.CARDDAV, "CardDAV", "com.apple.carddav.account").ifPresent(payloads::add);
    SortedMap<String, Object> profile = payload("Configuration", identity);
    profile.put("PayloadContent", payloads);
    profile.put(
        "PayloadDescription",
        "Sets up " + label + ". It holds no password; the device asks for it.");
    profile.put("PayloadRemovalDisallowed", false);
    profile.put("PayloadScope", "User");
    return profile;
  }

  private SortedMap<String, Object> mail(MailChoice.Servers servers, Optional<String> name) {
    SortedMap<String, Object> mail = payload("com.apple.mail.managed", identity.payload("mail"));
    mail.put("EmailAccountDescription", label);
    name.ifPresent(known -> mail.put("EmailAccountName", known));
    mail.put(
        "EmailAccountType",
        servers.incoming().service().protocol() == Protocol.IMAP
            ? "EmailTypeIMAP"
            : "EmailTypePOP");
    mail.put("EmailAddress", address.text());
    server(mail, "IncomingMailServer", servers.incoming());
    server(mail, "OutgoingMailServer", servers.outgoing());
    mail.put("OutgoingPasswordSameAsIncomingPassword", haveSamePassword(servers));
    return mail;
  }

  private void server(SortedMap<String, Object> mail, String key, MailChoice.Server server) {
    mail.put(key + "Authentication", server.authentication().wireName());
    mail.put(key + "HostName", server.service().host().text());
    // Without it a device tries 25 before 587 and 465 for outgoing mail.
    mail.put(key + "PortNumber", server.service().port().number());
    // There is no key for STARTTLS: the device sees what the port speaks.
    mail.put(key + "UseSSL", server.service().security().isProtected());
    if (server.authentication() != AppleAuthentication.NONE) {
      mail.put(key + "Username", login(server.service()));
    }
  }

  private boolean haveSamePassword(MailChoice.Servers servers) {
    return servers.incoming().authentication() != AppleAuthentication.NONE
        && servers.outgoing().authentication() != AppleAuthentication.NONE
        && login(servers.incoming().service()).equals(login(servers.outgoing().service()));
  }

  private Optional<SortedMap<String, Object>> dav(Protocol protocol, String key, String type) {
    return dav(settings, protocol)
        .map(service -> dav(service, key, payload(type, identity.payload(protocol.wireName()))));
  }

  /** The service that gets the payload of its protocol; there is one of each. */
  static Optional<WebService> dav(AccountSettings settings, Protocol protocol) {
    return settings
        .web(protocol)
        .filter(Service::acceptsPassword)
        .filter(service -> service.url().getHost() != null)
        .findFirst();
  }

  private SortedMap<String, Object> dav(
      WebService service, String key, SortedMap<String, Object> payload) {
    payload.put(key + "AccountDescription", label);
    payload.put(key + "HostName", host(service.url()));
    payload.put(key + "Port", service.url().getPort() < 0 ? HTTPS : service.url().getPort());
    // macOS finds no calendars without it, and ignores it for contacts.
    payload.put(key + "PrincipalURL", service.url().toString());
    payload.put(key + "UseSSL", true);
    payload.put(key + "Username", login(service));
    return payload;
  }

  /** Brackets belong to a URL, RFC 3986 section 3.2.2, and not to a host. */
  private static String host(URI url) {
    return url.getHost().replaceAll("[\\[\\]]", "");
  }

  private String login(Service service) {
    return service.username().fill(address);
  }

  private SortedMap<String, Object> payload(String type, ProfileIdentity id) {
    SortedMap<String, Object> payload = new TreeMap<>();
    payload.put("PayloadDisplayName", settings.displayName());
    payload.put("PayloadIdentifier", id.identifier());
    payload.put("PayloadOrganization", settings.displayName());
    payload.put("PayloadType", type);
    payload.put("PayloadUUID", id.uuid());
    payload.put("PayloadVersion", 1);
    return payload;
  }
}
