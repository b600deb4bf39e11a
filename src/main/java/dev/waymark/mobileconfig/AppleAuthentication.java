package dev.waymark.mobileconfig;

import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Service;
import java.util.Optional;

/** The authentication methods of a mail payload, which has none for OAuth2. */
enum AppleAuthentication {
  PASSWORD("EmailAuthPassword"),
  CRAM_MD5("EmailAuthCRAMMD5"),
  NTLM("EmailAuthNTLM"),
  NONE("EmailAuthNone");

  private final String word;

  AppleAuthentication(String word) {
    this.word = word;
  }

  String wireName() {
    return word;
  }

  /** The first of the service's methods that Apple can say. */
  static Optional<AppleAuthentication> of(Service service) {
    return service.authentication().stream().flatMap(method -> of(method).stream()).findFirst();
  }

  private static Optional<AppleAuthentication> of(AuthMethod method) {
    return switch (method) {
      case PASSWORD_CLEARTEXT -> Optional.of(PASSWORD);
      case PASSWORD_ENCRYPTED -> Optional.of(CRAM_MD5);
      case NTLM -> Optional.of(NTLM);
      case NONE -> Optional.of(NONE);
      case OAUTH2, GSSAPI, TLS_CLIENT_CERT, CLIENT_IP_ADDRESS -> Optional.empty();
    };
  }
}
