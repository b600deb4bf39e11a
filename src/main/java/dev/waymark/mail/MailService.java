package dev.waymark.mail;

import dev.waymark.mail.address.Host;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.mail.login.LoginName;
import java.util.List;
import java.util.Optional;

/** A service with a host and a port: IMAP, POP3, SMTP, ManageSieve. */
public record MailService(
    Protocol protocol,
    Host host,
    Port port,
    Security security,
    List<AuthMethod> authentication,
    LoginName username,
    Optional<Pop3Options> pop3)
    implements Service {

  public MailService {
    authentication = List.copyOf(authentication);
    if (protocol.overHttp()) {
      throw new InvalidValueException(
          "a " + protocol.wireName() + " service has a url, not host and port");
    }
    if (authentication.isEmpty()) {
      throw new InvalidValueException("needs at least one authentication method");
    }
  }

  @Override
  public MailService withUsername(LoginName other) {
    return new MailService(protocol, host, port, security, authentication, other, pop3);
  }
}
