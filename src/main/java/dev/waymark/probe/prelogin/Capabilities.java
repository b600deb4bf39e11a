package dev.waymark.probe.prelogin;

import dev.waymark.mail.AuthMethod;
import java.util.List;

/**
 * The capabilities that a server announces before login.
 *
 * @param methods empty if the server accepts no logins now
 * @param loginDisabled true if it announces LOGINDISABLED, RFC 9051 section 6.2.3
 */
public record Capabilities(boolean startTls, List<AuthMethod> methods, boolean loginDisabled) {
  public Capabilities {
    methods = List.copyOf(methods);
  }
}
