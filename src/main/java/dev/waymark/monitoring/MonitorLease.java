package dev.waymark.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The lease that lets one of all instances on one database run the monitoring. No transaction or
 * lock is held meanwhile: a lease ends by itself if its holder does not return.
 */
@ApplicationScoped
class MonitorLease {
  /** Longer than a probe can last: twelve times thirty seconds. */
  static final Duration LENGTH = Duration.ofMinutes(10);

  private final EntityManager entities;

  MonitorLease(EntityManager entities) {
    this.entities = entities;
  }

  /** Creates a name that no other holder has. */
  static String newHolder() {
    return UUID.randomUUID().toString();
  }

  /** Acquires or extends the lease; false if another instance holds it. */
  @Transactional
  boolean acquire(String holder, Instant now) {
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

  /** Releases the lease if this holder has it. */
  @Transactional
  void release(String holder) {
    entities
        .createNativeQuery("update watch_turn set ends_at = '-infinity' where holder = :holder")
        .setParameter("holder", holder)
        .executeUpdate();
  }
}
