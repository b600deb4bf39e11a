package dev.waymark.mail;

import dev.waymark.mail.login.LoginName;
import java.util.List;

/** One endpoint a client can use, with every variable filled in. */
public sealed interface Service permits MailService, WebService {

  Protocol protocol();

  /** Accepted methods, best first; never empty. */
  List<AuthMethod> authentication();

  LoginName username();

  /** The same service for somebody with another form of user name. */
  Service withUsername(LoginName username);

  default boolean accepts(AuthMethod method) {
    return authentication().contains(method);
  }

  /** Whether somebody with only a password can log in. */
  default boolean acceptsPassword() {
    return authentication().stream().anyMatch(AuthMethod::isPassword);
  }
}
