package dev.waymark.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Whose turn it is to look, among all instances on one database. No transaction or lock is held
 * meanwhile: a turn ends by itself where its holder does not come back.
 */
@ApplicationScoped
class MonitorLease {
  /** Longer than a probe can last: twelve times thirty seconds. */
  static final Duration LENGTH = Duration.ofMinutes(10);

  private final EntityManager entities;

  MonitorLease(EntityManager entities) {
    this.entities = entities;
  }

  /** A name that no other holder has. */
  static String newHolder() {
    return UUID.randomUUID().toString();
  }

  /** Takes the turn, or makes one's own longer; false where another holds it. */
  @Transactional
  boolean take(String holder, Instant now) {
    return entities
            .createNativeQuery(
                "update watch_turn set holder = :holder, ends_at = :end"
                    + " where holder = :holder or ends_at <= :now")
            .setParameter("holder", holder)
            .setParameter("end", now.plus(LENGTH))
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }

  /** Gives the turn to whoever wants it; does nothing for one that is not one's own. */
  @Transactional
  void give(String holder) {
    entities
        .createNativeQuery("update watch_turn set ends_at = '-infinity' where holder = :holder")
        .setParameter("holder", holder)
        .executeUpdate();
  }
}
