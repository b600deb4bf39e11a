package dev.waymark.web.console;

import dev.waymark.security.Session;

/**
 * Who is signed in.
 *
 * @param name of the token
 * @param role as its word
 * @param csrf the hidden field that forms of this person carry
 */
record Person(String name, String role, String csrf) {
  private static final String STORED = "token:";

  static Person of(Session session) {
    String name = session.holder().name();
    return new Person(
        name.startsWith(STORED) ? name.substring(STORED.length()) : name,
        session.holder().role().word(),
        session.csrf());
  }
}
