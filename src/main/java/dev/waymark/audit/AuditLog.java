package dev.waymark.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Writes the audit. Never give it a secret or a person's address. */
@ApplicationScoped
public class AuditLog {
  private final EntityManager entities;
  private final Clock clock;

  AuditLog(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Writes one entry in the current transaction, or in one of its own where there is none.
   *
   * @param action verb and kind, such as {@code provider.put}
   * @param subject the id or name it was done to
   * @param before the document as it was; empty where there was none
   * @param after the document as it is; empty where there is none any more
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
    entities.persist(entry);
  }

  /** Entries before one, newest first. */
  @Transactional
  public List<AuditRecord> before(long id, AuditFilter filter, int limit) {
    return entities
        .createQuery(
            "from AuditEntry where id < :id"
                + " and (cast(:subject as string) is null or subject = :subject)"
                + " and (cast(:actor as string) is null or actor = :actor)"
                + " and (cast(:action as string) is null or action = :action) order by id desc",
            AuditEntry.class)
        .setParameter("id", id)
        .setParameter("subject", filter.subject().orElse(null))
        .setParameter("actor", filter.actor().orElse(null))
        .setParameter("action", filter.action().orElse(null))
        .setMaxResults(limit)
        .getResultStream()
        .map(AuditRecord::of)
        .toList();
  }
}
