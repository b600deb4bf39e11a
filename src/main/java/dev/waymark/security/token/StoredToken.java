package dev.waymark.security.token;

import dev.waymark.audit.ProviderScope;
import java.time.Instant;
import java.util.Optional;

/**
 * What may be known of a token.
 *
 * @param createdBy who made it, as the audit names them
 * @param lastUsedAt to the minute
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
