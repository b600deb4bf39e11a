package dev.waymark.autoconfig;

import dev.waymark.http.XmlWriter;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Service;
import dev.waymark.mail.WebService;

/**
 * Sections that version 1.1 lacks or names differently, as draft-ietf-mailmaint-autoconfig-06
 * writes it. No client of version 1.1 minds: they skip server types and root elements that they do
 * not know.
 */
final class NewerSections {
  private final XmlWriter xml;
  private final Usernames usernames;

  NewerSections(XmlWriter xml, Usernames usernames) {
    this.xml = xml;
    this.usernames = usernames;
  }

  /** Mail over HTTP, to stand in {@code emailProvider} behind the servers that all clients know. */
  void writeIncoming(AccountSettings settings) {
    settings.web(Protocol.JMAP).forEach(service -> section("incomingServer", service));
    settings.web(Protocol.EWS).forEach(this::ews);
  }

  /** Contacts, calendars, files and filters, to stand behind {@code emailProvider}. */
  void write(AccountSettings settings) {
    settings.web(Protocol.CALDAV).forEach(service -> section("calendar", service));
    settings.web(Protocol.CARDDAV).forEach(service -> section("addressbook", service));
    settings.web(Protocol.CARDDAV).forEach(this::addressBook);
    settings.web(Protocol.WEBDAV).forEach(service -> section("fileShare", service));
    settings.mail(Protocol.MANAGESIEVE).forEach(this::setupServer);
  }

  private void section(String element, WebService service) {
    if (!canSay(service)) {
      return;
    }
    xml.start(element).attribute("type", service.protocol().wireName());
    xml.leaf("url", service.url().toString());
    service.authentication().forEach(this::authentication);
    xml.leaf("username", usernames.of(service));
    xml.end();
  }

  /**
   * Thunderbird reads the section and knows only the authentication words of IMAP in it; readers of
   * the draft know only those of HTTP. Both skip the others'.
   */
  private void ews(WebService service) {
    xml.start("incomingServer").attribute("type", service.protocol().wireName());
    xml.leaf("url", service.url().toString());
    for (AuthMethod method : service.authentication()) {
      xml.leaf("authentication", ServerElements.word(method));
      if (method.isPassword()) {
        authentication(method);
      }
    }
    xml.leaf("username", usernames.of(service));
    xml.end();
  }

  /** As version 1.1 has it: with a capital B and other names for everything inside. */
  private void addressBook(WebService service) {
    if (!canSay(service)) {
      return;
    }
    xml.start("addressBook").attribute("type", service.protocol().wireName());
    xml.leaf("username", usernames.of(service));
    for (AuthMethod method : service.authentication()) {
      switch (method) {
        case PASSWORD_CLEARTEXT -> xml.leaf("authentication", "http-basic");
        case PASSWORD_ENCRYPTED -> xml.leaf("authentication", "http-digest");
        case OAUTH2 -> xml.leaf("authentication", "OAuth2");
        case NTLM, GSSAPI, TLS_CLIENT_CERT, CLIENT_IP_ADDRESS, NONE -> {}
      }
    }
    xml.leaf("serverURL", service.url().toString());
    xml.end();
  }

  private void setupServer(MailService service) {
    xml.start("setupServer").attribute("type", service.protocol().wireName());
    ServerElements.write(xml, service, usernames);
    xml.end();
  }

  /** Returns true if the format has a word for one of its authentication methods. */
  static boolean canSay(Service service) {
    return service.authentication().stream().anyMatch(NewerSections::isKnown);
  }

  static boolean isKnown(AuthMethod method) {
    return method.isPassword() || method == AuthMethod.OAUTH2;
  }

  private void authentication(AuthMethod method) {
    switch (method) {
      case PASSWORD_CLEARTEXT -> xml.leaf("authentication", "system", "http", "Basic");
      case PASSWORD_ENCRYPTED -> xml.leaf("authentication", "system", "http", "Digest");
      case OAUTH2 -> xml.leaf("authentication", "OAuth2");
      // The draft has no HTTP words for these.
      case NTLM, GSSAPI, TLS_CLIENT_CERT, CLIENT_IP_ADDRESS, NONE -> {}
    }
  }
}
