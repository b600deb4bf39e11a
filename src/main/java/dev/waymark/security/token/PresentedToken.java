package dev.waymark.security.token;

import dev.waymark.security.Secret;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with the syntax of a stored token, {@code wm_<id>_<secret>}. */
record PresentedToken(String id, Secret secret) {
  private static final Pattern SYNTAX = Pattern.compile("wm_([A-Za-z0-9]{8})_([A-Za-z0-9_-]{43})");

  /** Returns empty for a text that no stored token has. */
  static Optional<PresentedToken> of(String text) {
    Matcher parts = SYNTAX.matcher(text);
    return parts.matches()
        ? Optional.of(new PresentedToken(parts.group(1), new Secret(parts.group(2))))
        : Optional.empty();
  }

  /** Compares with the hash of the token that has this id, if there is one. */
  boolean matches(Optional<byte[]> hash) {
    return hash.filter(secret::matches).isPresent();
  }
}
