package dev.waymark.ispdb;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The file's words for ours, in both directions. */
record IspdbVocabulary(Map<String, String> ours, Map<String, String> older) {
  static final IspdbVocabulary SECURITY =
      new IspdbVocabulary(Map.of("SSL", "tls", "STARTTLS", "starttls", "plain", "plain"), Map.of());

  static final IspdbVocabulary AUTHENTICATION =
      new IspdbVocabulary(
          Map.of(
              "password-cleartext", "password-cleartext",
              "password-encrypted", "password-encrypted",
              "OAuth2", "oauth2",
              "NTLM", "ntlm",
              "GSSAPI", "gssapi",
              "TLS-client-cert", "tls-client-cert",
              "client-IP-address", "client-ip-address",
              "none", "none"),
          // The deprecated words of servers, those of addressBook in version 1.1, and the draft's.
          Map.of(
              "plain", "password-cleartext",
              "secure", "password-encrypted",
              "http-basic", "password-cleartext",
              "http-digest", "password-encrypted",
              "Basic", "password-cleartext",
              "Digest", "password-encrypted"));

  Optional<String> read(String word) {
    return Optional.ofNullable(ours.get(word)).or(() -> Optional.ofNullable(older.get(word)));
  }

  String write(String word) {
    return ours.entrySet().stream()
        .filter(entry -> entry.getValue().equals(word))
        .map(Map.Entry::getKey)
        .collect(Collectors.joining());
  }
}
