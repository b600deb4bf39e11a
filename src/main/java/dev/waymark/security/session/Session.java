package dev.waymark.security.session;

import dev.waymark.security.Secret;
import dev.waymark.security.token.Tokens;

/**
 * Session in the console, from sign-in to sign-out.
 *
 * @param handle internal id; cannot be used as a cookie
 * @param csrf token in the forms of this session
 * @param principal holder of the token that opened it
 */
public record Session(String handle, String csrf, Tokens.Holder principal) {

  /** Returns true for the CSRF token of this session. */
  public boolean ownsCsrfToken(String presented) {
    return new Secret(presented).matches(new Secret(csrf).hash());
  }

  @Override
  public String toString() {
    return principal.name();
  }
}
