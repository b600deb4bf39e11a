package dev.waymark.security.session;

import dev.waymark.security.Secret;
import dev.waymark.security.token.Tokens;

/**
 * Somebody's time in the console, from signing in to signing out.
 *
 * @param handle names the session inside this service; worth nothing outside of it
 * @param csrf what forms of this session carry; other sites can neither read nor guess it
 * @param holder whose token opened it
 */
public record Session(String handle, String csrf, Tokens.Holder holder) {

  /** Whether a form was made for this session. */
  public boolean made(String presented) {
    return new Secret(presented).matches(new Secret(csrf).hash());
  }

  @Override
  public String toString() {
    return holder.name();
  }
}
