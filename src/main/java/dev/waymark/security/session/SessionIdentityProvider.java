package dev.waymark.security.session;

import dev.waymark.security.token.TokenIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Turns a session into the identity of its principal. */
@ApplicationScoped
class SessionIdentityProvider implements IdentityProvider<SessionRequest> {
  private final Sessions sessions;

  SessionIdentityProvider(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Class<SessionRequest> getRequestType() {
    return SessionRequest.class;
  }

  /** Returns null after the end of a session, so that the console asks to sign in. */
  @Override
  public Uni<SecurityIdentity> authenticate(
      SessionRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(() -> identity(request.id()));
  }

  private @Nullable SecurityIdentity identity(String id) {
    return sessions
        .find(id)
        .map(
            session ->
                TokenIdentityProvider.of(session.principal())
                    .addAttribute(Sessions.ATTRIBUTE, session)
                    .build())
        .orElse(null);
  }
}
