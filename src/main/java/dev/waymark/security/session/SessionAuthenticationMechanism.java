package dev.waymark.security.session;

import dev.waymark.security.Secret;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Reads the session cookie of requests to the console only. */
@ApplicationScoped
class SessionAuthenticationMechanism implements HttpAuthenticationMechanism {
  /** Syntax of {@link Secret#random}. */
  private static final String FORM = "[A-Za-z0-9_-]{43}";

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    Cookie cookie = context.request().getCookie(Sessions.COOKIE);
    if (cookie == null
        || !ConsolePath.includes(context.normalizedPath())
        || !cookie.getValue().matches(FORM)) {
      return Uni.createFrom().nullItem();
    }
    return identities.authenticate(new SessionRequest(cookie.getValue()));
  }

  /** Returns no challenge: a browser would ask for a password. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(SessionRequest.class);
  }
}
