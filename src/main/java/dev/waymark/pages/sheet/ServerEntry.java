package dev.waymark.pages.sheet;

import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.address.EmailAddress;
import java.util.List;

/**
 * A mail server as a person types it into a program.
 *
 * @param authentication accepted ways to sign in, best first
 */
record ServerEntry(
    Protocol protocol,
    String host,
    String port,
    Security security,
    List<AuthMethod> authentication,
    String username) {

  static ServerEntry of(MailService service, EmailAddress address) {
    return new ServerEntry(
        service.protocol(),
        service.host().text(),
        Integer.toString(service.port().number()),
        service.security(),
        service.authentication(),
        service.username().fill(address));
  }

  /** Tells servers with a login from those that recognise clients by their network. */
  public boolean hasLogin() {
    return authentication.stream()
        .anyMatch(method -> method != AuthMethod.NONE && method != AuthMethod.CLIENT_IP_ADDRESS);
  }
}
