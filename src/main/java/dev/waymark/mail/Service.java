package dev.waymark.mail;

import dev.waymark.mail.login.LoginName;
import java.util.List;

/** One endpoint a client can use, with every variable filled in. */
public sealed interface Service permits MailService, WebService {

  Protocol protocol();

  /** Accepted methods, best first; never empty. */
  List<AuthMethod> authentication();

  LoginName username();

  /** The same service with another form of user name. */
  Service withUsername(LoginName username);

  default boolean accepts(AuthMethod method) {
    return authentication().contains(method);
  }

  /** Returns true where a password is enough to log in. */
  default boolean acceptsPassword() {
    return authentication().stream().anyMatch(AuthMethod::isPassword);
  }
}
