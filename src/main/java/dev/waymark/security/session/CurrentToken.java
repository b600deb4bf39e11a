package dev.waymark.security.session;

import dev.waymark.audit.Change;
import dev.waymark.audit.ProviderScope;
import dev.waymark.security.token.Tokens;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;

/** Token of the current request: from its header, or of its session. */
@RequestScoped
public class CurrentToken {
  private final SecurityIdentity identity;

  public CurrentToken(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** Returns the name of its holder in the audit. */
  public String name() {
    return identity.getPrincipal().getName();
  }

  /** Returns the providers that the holder sees and changes. */
  public ProviderScope scope() {
    return Optional.ofNullable(identity.<ProviderScope>getAttribute(Tokens.SCOPE))
        .orElseGet(() -> ProviderScope.of(Set.of()));
  }

  /** Creates a change by its holder. */
  public Change change(Optional<String> reason) {
    return new Change(name(), reason, scope());
  }

  /** Returns the console session; empty for a request with a token or without authentication. */
  public Optional<Session> session() {
    return Optional.ofNullable(identity.getAttribute(Sessions.ATTRIBUTE));
  }
}
