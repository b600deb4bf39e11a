package dev.waymark.autoconfig;

import dev.waymark.http.XmlWriter;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.WebService;

/**
 * Contacts, calendars, files and filters as draft-ietf-mailmaint-autoconfig-06 writes them, behind
 * {@code emailProvider}, where no client of version 1.1 looks.
 */
final class NewerSections {
  private final XmlWriter xml;
  private final Usernames usernames;

  NewerSections(XmlWriter xml, Usernames usernames) {
    this.xml = xml;
    this.usernames = usernames;
  }

  void write(AccountSettings settings) {
    settings.web(Protocol.CALDAV).forEach(service -> section("calendar", service));
    settings.web(Protocol.CARDDAV).forEach(service -> section("addressbook", service));
    settings.web(Protocol.WEBDAV).forEach(service -> section("fileShare", service));
    settings.mail(Protocol.MANAGESIEVE).forEach(this::setupServer);
  }

  private void section(String element, WebService service) {
    if (service.authentication().stream().noneMatch(NewerSections::isKnown)) {
      return;
    }
    xml.start(element).attribute("type", service.protocol().word());
    xml.leaf("url", service.url().toString());
    service.authentication().forEach(this::authentication);
    xml.leaf("username", usernames.of(service));
    xml.end();
  }

  private void setupServer(MailService service) {
    xml.start("setupServer").attribute("type", service.protocol().word());
    AutoconfigXml.endpoint(xml, service, usernames);
    xml.end();
  }

  private static boolean isKnown(AuthMethod method) {
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
