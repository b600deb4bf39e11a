package dev.waymark.security.token;

import dev.waymark.http.limit.ClientAddresses;
import dev.waymark.security.AuthenticationLimiter;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Reads the bearer token of requests to the staff API. Other URLs ignore {@code Authorization}:
 * Thunderbird sends the mail password to autodiscover URLs, and a 401 there ends as "Exchange auth
 * error".
 */
@ApplicationScoped
class BearerAuthenticationMechanism implements HttpAuthenticationMechanism {
  private static final String STAFF_API = "/api/v1/";
  private static final String PREFIX = "Bearer ";
  private static final int MAX_LENGTH = 512;

  private final AuthenticationLimiter attempts;
  private final ClientAddresses clients;

  BearerAuthenticationMechanism(AuthenticationLimiter attempts, ClientAddresses clients) {
    this.attempts = attempts;
    this.clients = clients;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    String header = context.request().getHeader("Authorization");
    if (header == null || !context.normalizedPath().startsWith(STAFF_API)) {
      return Uni.createFrom().nullItem();
    }
    return identity(header, identities)
        .onFailure(AuthenticationFailedException.class)
        .transform(wrong -> attempts.refusal(clients.of(context.request())));
  }

  private static Uni<SecurityIdentity> identity(String header, IdentityProviderManager identities) {
    if (!header.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
        || header.length() > MAX_LENGTH) {
      return Uni.createFrom().failure(new AuthenticationFailedException());
    }
    String token = header.substring(PREFIX.length()).strip();
    return identities.authenticate(
        new TokenAuthenticationRequest(new TokenCredential(token, "bearer")));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(TokenAuthenticationRequest.class);
  }
}
