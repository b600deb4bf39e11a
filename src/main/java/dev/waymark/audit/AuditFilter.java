package dev.waymark.audit;

import java.util.Optional;

/** Which entries are wanted; what is absent does not matter. */
public record AuditFilter(
    Optional<String> subject, Optional<String> actor, Optional<String> action) {}
