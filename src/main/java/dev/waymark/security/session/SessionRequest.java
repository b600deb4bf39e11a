package dev.waymark.security.session;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Request for the identity of a session. */
final class SessionRequest extends BaseAuthenticationRequest {
  private final String id;

  SessionRequest(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
