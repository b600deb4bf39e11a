package dev.waymark.probe.prelogin;

import dev.waymark.mail.AuthMethod;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** SASL mechanism names (the IANA registry of RFC 4422) as the methods of our documents. */
final class SaslMechanisms {
  private SaslMechanisms() {}

  /** Returns each method once; ignores mechanisms that our documents cannot express. */
  static Set<AuthMethod> methods(Collection<String> names) {
    Set<AuthMethod> methods = EnumSet.noneOf(AuthMethod.class);
    names.stream()
        .map(name -> name.toUpperCase(Locale.ROOT))
        .flatMap(name -> method(name).stream())
        .forEach(methods::add);
    return methods;
  }

  private static Optional<AuthMethod> method(String name) {
    if (name.startsWith("SCRAM-")) {
      return Optional.of(AuthMethod.PASSWORD_ENCRYPTED);
    }
    return switch (name) {
      case "PLAIN", "LOGIN" -> Optional.of(AuthMethod.PASSWORD_CLEARTEXT);
      case "CRAM-MD5", "DIGEST-MD5" -> Optional.of(AuthMethod.PASSWORD_ENCRYPTED);
      case "XOAUTH2", "OAUTHBEARER" -> Optional.of(AuthMethod.OAUTH2);
      case "NTLM" -> Optional.of(AuthMethod.NTLM);
      case "GSSAPI", "GSS-SPNEGO", "GS2-KRB5", "GS2-KRB5-PLUS" -> Optional.of(AuthMethod.GSSAPI);
      case "EXTERNAL" -> Optional.of(AuthMethod.TLS_CLIENT_CERT);
      default -> Optional.empty();
    };
  }

  /** Splits a line at blanks. */
  static List<String> words(String line) {
    return Arrays.stream(line.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }
}
