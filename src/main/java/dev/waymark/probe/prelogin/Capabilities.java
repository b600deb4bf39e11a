package dev.waymark.probe.prelogin;

import dev.waymark.mail.AuthMethod;
import java.util.List;

/**
 * What a server announces before login.
 *
 * @param methods empty where it takes no logins now
 * @param loginDisabled whether it says so in words: LOGINDISABLED, RFC 9051 section 6.2.3
 */
public record Capabilities(boolean startTls, List<AuthMethod> methods, boolean loginDisabled) {
  public Capabilities {
    methods = List.copyOf(methods);
  }
}
