package dev.waymark.security.session;

import dev.waymark.audit.Change;
import dev.waymark.audit.ProviderScope;
import dev.waymark.security.token.Tokens;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;

/** The token behind the current request, shown with it or when its session was opened. */
@RequestScoped
public class CurrentToken {
  private final SecurityIdentity identity;

  public CurrentToken(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** As the audit names its holder. */
  public String name() {
    return identity.getPrincipal().getName();
  }

  /** Whose things the holder sees and changes. */
  public ProviderScope scope() {
    return Optional.ofNullable(identity.<ProviderScope>getAttribute(Tokens.SCOPE))
        .orElseGet(() -> ProviderScope.of(Set.of()));
  }

  /** A change that its holder makes. */
  public Change change(Optional<String> reason) {
    return new Change(name(), reason, scope());
  }

  /** The session of the console; empty where the token itself was shown, or nothing. */
  public Optional<Session> session() {
    return Optional.ofNullable(identity.getAttribute(Sessions.ATTRIBUTE));
  }
}
