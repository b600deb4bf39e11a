package dev.waymark.autoconfig;

import dev.waymark.http.XmlWriter;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Direction;
import dev.waymark.mail.Documentation;
import dev.waymark.mail.MailService;
import dev.waymark.mail.OAuth2;
import dev.waymark.mail.Pop3Options;
import dev.waymark.mail.address.EmailAddress;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The {@code clientConfig} document. Its version is 1.1, which every client reads. Only the asked
 * domain is ever named in it.
 */
final class AutoconfigXml {
  private static final Pop3Options NO_OPTIONS =
      new Pop3Options(Optional.empty(), OptionalInt.empty(), Optional.empty());

  private final XmlWriter xml = new XmlWriter();
  private final AccountSettings settings;
  private final Usernames usernames;
  private final NewerSections newer;

  private AutoconfigXml(AccountSettings settings, Optional<EmailAddress> address) {
    this.settings = settings;
    this.usernames = new Usernames(settings, address);
    this.newer = new NewerSections(xml, usernames);
  }

  /**
   * The document.
   *
   * @param address of the asker, where it is known
   */
  static byte[] render(AccountSettings settings, Optional<EmailAddress> address) {
    return new AutoconfigXml(settings, address).render();
  }

  /** Returns true if the document for this address contains it and is therefore personal. */
  static boolean isPersonal(AccountSettings settings, Optional<EmailAddress> address) {
    return new Usernames(settings, address).areFilledIn(settings);
  }

  private byte[] render() {
    xml.start("clientConfig").attribute("version", "1.1");
    emailProvider();
    settings.oauth2().ifPresent(this::oauth2);
    newer.write(settings);
    settings.links().enable().ifPresent(page -> page("enable", "visiturl", page, "instruction"));
    settings
        .links()
        .webmail()
        .ifPresent(
            url -> {
              xml.start("webMail");
              xml.empty("loginPage").attribute("url", url.toString());
              xml.end();
            });
    return xml.end().toBytes();
  }

  private void emailProvider() {
    // Both must be ASCII host names, or Thunderbird and K-9 reject the whole document.
    xml.start("emailProvider").attribute("id", settings.domain().ascii());
    xml.leaf("domain", settings.domain().ascii());
    // Says how the document was found (draft-06, section "domain"); it names no other customer.
    settings.mx().ifPresent(mx -> xml.leaf("domain", "purpose", "mx", mx.ascii()));
    xml.leaf("displayName", settings.displayName());
    xml.leaf("displayShortName", settings.shortName());
    settings.services().stream()
        .filter(service -> service.protocol().direction() == Direction.INCOMING)
        .forEach(service -> server("incomingServer", (MailService) service));
    settings.services().stream()
        .filter(service -> service.protocol().direction() == Direction.OUTGOING)
        .forEach(service -> server("outgoingServer", (MailService) service));
    newer.writeIncoming(settings);
    settings.links().documentation().forEach(page -> page("documentation", "url", page, "descr"));
    xml.end();
  }

  /** Evolution fails on any attribute of a server other than {@code type}. */
  private void server(String element, MailService service) {
    xml.start(element).attribute("type", service.protocol().wireName());
    ServerElements.write(xml, service, usernames);
    service.pop3().ifPresent(this::pop3);
    xml.end();
  }

  /** Thunderbird takes an element with nothing in it for a number and fails (JXON.sys.mjs). */
  private void pop3(Pop3Options options) {
    if (options.equals(NO_OPTIONS)) {
      return;
    }
    xml.start("pop3");
    options
        .leaveMessagesOnServer()
        .ifPresent(leave -> xml.leaf("leaveMessagesOnServer", leave.toString()));
    options
        .daysToLeaveMessagesOnServer()
        .ifPresent(days -> xml.leaf("daysToLeaveMessagesOnServer", Integer.toString(days)));
    options.downloadOnBiff().ifPresent(now -> xml.leaf("downloadOnBiff", now.toString()));
    xml.end();
  }

  private void page(String element, String attribute, Documentation page, String leaf) {
    Map<String, String> texts = TwoLetterLanguages.of(page.text());
    if (texts.isEmpty()) {
      xml.empty(element).attribute(attribute, page.url().toString());
      return;
    }
    xml.start(element).attribute(attribute, page.url().toString());
    texts.forEach((language, text) -> xml.leaf(leaf, "lang", language, text));
    xml.end();
  }

  private void oauth2(OAuth2 oauth2) {
    xml.start("oAuth2");
    xml.leaf("issuer", oauth2.issuer());
    xml.leaf("scope", oauth2.scope());
    xml.leaf("authURL", oauth2.authUrl().toString());
    xml.leaf("tokenURL", oauth2.tokenUrl().toString());
    xml.end();
  }
}
