package dev.waymark.autoconfig;

import dev.waymark.http.XmlWriter;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Security;

/** The elements that every server with host and port has, in version 1.1 and in newer sections. */
final class ServerElements {
  private ServerElements() {}

  /** Writes host, port, security, authentication and user name. */
  static void write(XmlWriter xml, MailService service, Usernames usernames) {
    xml.leaf("hostname", service.host().text());
    xml.leaf("port", service.port().toString());
    xml.leaf("socketType", socketType(service.security()));
    service.authentication().forEach(method -> xml.leaf("authentication", word(method)));
    xml.leaf("username", usernames.of(service));
  }

  /** Exactly these letters: only Delta Chat ignores case. */
  private static String socketType(Security security) {
    return switch (security) {
      case TLS -> "SSL";
      case STARTTLS -> "STARTTLS";
      case PLAIN -> "plain";
    };
  }

  /**
   * Never the older {@code plain} and {@code secure}: K-9 ignores them and then refuses the whole
   * document (thunderbird-android#8229).
   */
  static String word(AuthMethod method) {
    return switch (method) {
      case PASSWORD_CLEARTEXT -> "password-cleartext";
      case PASSWORD_ENCRYPTED -> "password-encrypted";
      case OAUTH2 -> "OAuth2";
      case NTLM -> "NTLM";
      case GSSAPI -> "GSSAPI";
      case TLS_CLIENT_CERT -> "TLS-client-cert";
      case CLIENT_IP_ADDRESS -> "client-IP-address";
      case NONE -> "none";
    };
  }
}
