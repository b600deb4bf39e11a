package dev.waymark.security.token;

import dev.waymark.audit.ProviderScope;
import java.time.Instant;
import java.util.Optional;

/**
 * Description of a stored token, without its secret.
 *
 * @param createdBy actor in the audit
 * @param lastUsedAt with a precision of a minute
 */
public record StoredToken(
    String id,
    String name,
    String role,
    Instant createdAt,
    String createdBy,
    Optional<Instant> expiresAt,
    Optional<Instant> lastUsedAt,
    ProviderScope scope) {

  static StoredToken of(Token token) {
    return new StoredToken(
        token.id,
        token.name,
        token.role,
        token.createdAt,
        token.createdBy,
        Optional.ofNullable(token.expiresAt),
        Optional.ofNullable(token.lastUsedAt),
        token.scope());
  }
}
