package dev.waymark.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Authentication method of a client. The order of the constants carries no meaning. */
public enum AuthMethod {
  /** PLAIN, LOGIN or the protocol's own login command. */
  PASSWORD_CLEARTEXT,
  /** CRAM-MD5, DIGEST-MD5, SCRAM; says nothing about TLS. */
  PASSWORD_ENCRYPTED,
  OAUTH2,
  NTLM,
  GSSAPI,
  TLS_CLIENT_CERT,
  CLIENT_IP_ADDRESS,
  NONE;

  /** Name in JSON. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public boolean isPassword() {
    return this == PASSWORD_CLEARTEXT || this == PASSWORD_ENCRYPTED;
  }

  public static Optional<AuthMethod> fromWireName(String word) {
    return Arrays.stream(values()).filter(method -> method.wireName().equals(word)).findFirst();
  }
}
