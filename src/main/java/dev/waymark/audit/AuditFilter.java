package dev.waymark.audit;

import java.util.Optional;

/** Selection of audit entries; an absent member matches every entry. */
public record AuditFilter(
    Optional<String> subject, Optional<String> actor, Optional<String> action) {}
