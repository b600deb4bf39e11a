package dev.waymark.security.token;

import dev.waymark.audit.ProviderScope;
import dev.waymark.security.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * Validated request for a new token.
 *
 * @param name for people and for the audit; not unique
 * @param expiresAt empty for never
 */
public record NewToken(String name, Role role, Optional<Instant> expiresAt, ProviderScope scope) {}
