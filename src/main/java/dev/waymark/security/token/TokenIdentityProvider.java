package dev.waymark.security.token;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns a token into an identity with the roles of its holder. */
@ApplicationScoped
public class TokenIdentityProvider implements IdentityProvider<TokenAuthenticationRequest> {
  private final TokenCheck check;

  TokenIdentityProvider(TokenCheck check) {
    this.check = check;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    String presented = request.getToken().getToken();
    return onCurrentContext(check.isRight(presented))
        .chain(
            right ->
                right
                    ? context.runBlocking(() -> identity(presented))
                    : Uni.createFrom().failure(new AuthenticationFailedException()));
  }

  /** Goes on where the request began, not on the thread that reads the tokens of all requests. */
  private static <T> Uni<T> onCurrentContext(Uni<T> result) {
    Context request = Vertx.currentContext();
    return request == null
        ? result
        : result.emitOn(task -> request.runOnContext(unused -> task.run()));
  }

  private SecurityIdentity identity(String presented) {
    Tokens.Holder holder = check.holder(presented).orElseThrow(AuthenticationFailedException::new);
    return of(holder).build();
  }

  /** Creates the identity of a token's holder. */
  public static QuarkusSecurityIdentity.Builder of(Tokens.Holder holder) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(holder.name()))
        .addAttribute(Tokens.SCOPE, holder.scope())
        .addRoles(holder.role().grants());
  }
}
