package dev.waymark.probe.signin;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The outcome of a login. */
public enum LoginOutcome {
  ACCEPTED,
  /** The server knows no such user name and password. */
  REFUSED,
  /** The account's own password does not work in mail programs. */
  APP_PASSWORD_OR_OAUTH2_NEEDED,
  /** The server limits the attempts. */
  TOO_MANY_ATTEMPTS,
  /** No login was tried, or it did not end: there is no working, protected endpoint. */
  UNAVAILABLE;

  /** Returns the name in our JSON. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
