package dev.waymark.clients.search;

import java.util.List;
import java.util.Optional;

/**
 * A server of the account that a client ends with, in the client's own words.
 *
 * @param protocol imap, pop3, smtp, or what else the client supports
 * @param security tls, starttls or plain
 * @param login empty where the client takes none from the answer
 * @param authentication empty where the client does not decide
 */
public record AccountServer(
    String protocol,
    String host,
    long port,
    String security,
    Optional<String> login,
    List<String> authentication) {
  public static final String TLS = "tls";
  public static final String STARTTLS = "starttls";
  public static final String PLAIN = "plain";

  public AccountServer {
    authentication = List.copyOf(authentication);
  }

  public AccountServer withLogin(Optional<String> other) {
    return new AccountServer(protocol, host, port, security, other, authentication);
  }

  public AccountServer withHost(String other) {
    return new AccountServer(protocol, other, port, security, login, authentication);
  }

  public AccountServer withSecurity(String other) {
    return new AccountServer(protocol, host, port, other, login, authentication);
  }

  public AccountServer withPort(long other) {
    return new AccountServer(protocol, host, other, security, login, authentication);
  }
}
