package dev.waymark;

import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Service;
import dev.waymark.mail.WebService;
import dev.waymark.mail.address.EmailAddress;

/**
 * Account that a client sets up from a document: protocol, server, security and user name. A member
 * that the dialect cannot express is {@code ?}.
 *
 * @param where host and port, or a URL
 */
public record Claim(Protocol protocol, String where, String security, String login) {
  public static final String UNSAID = "?";

  /** Returns the account that matches a service for an address. */
  public static Claim of(Service service, EmailAddress address) {
    String login = service.username().fill(address);
    return service instanceof MailService mail
        ? mail(
                mail.protocol(),
                mail.host().text(),
                mail.port().number(),
                mail.security().wireName())
            .withLogin(login)
        : new Claim(service.protocol(), ((WebService) service).url().toString(), "tls", login);
  }

  public static Claim mail(Protocol protocol, String host, int port, String security) {
    return new Claim(protocol, host + " port " + port, security, UNSAID);
  }

  public static Claim web(Protocol protocol, String url) {
    return new Claim(protocol, url, "tls", UNSAID);
  }

  public Claim withLogin(String said) {
    return new Claim(protocol, where, security, said);
  }

  public Claim withSecurity(String said) {
    return new Claim(protocol, where, said, login);
  }

  public Claim withWhere(String said) {
    return new Claim(protocol, said, security, login);
  }
}
