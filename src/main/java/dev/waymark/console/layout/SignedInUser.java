package dev.waymark.console.layout;

import dev.waymark.security.session.Session;

/**
 * Signed-in user.
 *
 * @param name of the token
 * @param role as its word
 * @param csrf the hidden field that forms of this person carry
 */
record SignedInUser(String name, String role, String csrf) {
  private static final String STORED = "token:";

  static SignedInUser of(Session session) {
    String name = session.principal().name();
    return new SignedInUser(
        name.startsWith(STORED) ? name.substring(STORED.length()) : name,
        session.principal().role().wireName(),
        session.csrf());
  }
}
