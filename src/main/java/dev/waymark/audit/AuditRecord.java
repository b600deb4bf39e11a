package dev.waymark.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * One entry of the audit log.
 *
 * @param id increases with time
 * @param before the document as it was
 */
public record AuditRecord(
    long id,
    Instant at,
    String actor,
    String action,
    String subject,
    Optional<String> reason,
    Optional<String> before,
    Optional<String> after) {

  static AuditRecord of(AuditEntry entry) {
    return new AuditRecord(
        entry.id == null ? 0 : entry.id,
        entry.at,
        entry.actor,
        entry.action,
        entry.subject,
        Optional.ofNullable(entry.reason),
        Optional.ofNullable(entry.before),
        Optional.ofNullable(entry.after));
  }
}
