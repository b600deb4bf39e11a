package dev.waymark.security.session;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who has a session. */
final class SessionRequest extends BaseAuthenticationRequest {
  private final String id;

  SessionRequest(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
