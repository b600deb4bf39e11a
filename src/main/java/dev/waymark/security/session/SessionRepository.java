package dev.waymark.security.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Stored sessions of the console. */
@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<ConsoleSession, String> {

  /** Deletes sessions opened or last used before these instants. */
  void deleteEnded(Instant opened, Instant seen) {
    long unused = delete("openedAt < ?1 or seenAt < ?2", opened, seen);
  }
}
