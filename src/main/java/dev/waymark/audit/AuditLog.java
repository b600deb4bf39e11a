package dev.waymark.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Writes and reads the audit log. Entries must not contain secrets or mail addresses. */
@ApplicationScoped
public class AuditLog {
  private final AuditRepository entries;
  private final Clock clock;

  AuditLog(AuditRepository entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  /**
   * Writes one entry in the current transaction, or in one of its own where there is none.
   *
   * @param action verb and kind, such as {@code provider.put}
   * @param subject id or name of the changed thing
   * @param before the document as it was; empty where there was none
   * @param after the document as it is; empty where it was deleted
   */
  @Transactional
  public void record(
      Change change,
      String action,
      String subject,
      Optional<String> before,
      Optional<String> after) {
    AuditEntry entry = new AuditEntry();
    entry.at = clock.instant();
    entry.actor = change.actor();
    entry.action = action;
    entry.subject = subject;
    entry.reason = change.reason().orElse(null);
    entry.before = before.orElse(null);
    entry.after = after.orElse(null);
    entries.persist(entry);
  }

  /** Entries before one, newest first. */
  @Transactional
  public List<AuditRecord> before(long id, AuditFilter filter, int limit) {
    return entries.before(id, filter, limit).stream().map(AuditRecord::of).toList();
  }

  /** Returns true where there is an entry whose action begins with the prefix. */
  @Transactional
  public boolean hasAction(String prefix) {
    return entries.hasAction(prefix);
  }

  /** Returns true where there is an entry about the subject whose action begins with the prefix. */
  @Transactional
  public boolean hasAction(String prefix, String subject) {
    return entries.hasAction(prefix, subject);
  }
}
