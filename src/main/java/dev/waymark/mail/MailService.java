package dev.waymark.mail;

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
      throw new InvalidValue("a " + protocol.word() + " service has a url, not host and port");
    }
    if (authentication.isEmpty()) {
      throw new InvalidValue("needs at least one authentication method");
    }
  }

  @Override
  public MailService withUsername(LoginName other) {
    return new MailService(protocol, host, port, security, authentication, other, pop3);
  }
}
