package dev.waymark.security;

import dev.waymark.mail.Scope;
import java.time.Instant;
import java.util.Optional;

/**
 * What a new token is to be.
 *
 * @param name for people and for the audit; not unique
 * @param expiresAt when it stops to work; empty for never
 */
public record Grant(String name, Role role, Optional<Instant> expiresAt, Scope scope) {}
