package dev.waymark.catalogue.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** A lock on a name that may have no row yet; held until the transaction ends. */
@ApplicationScoped
public class AdvisoryLock {
  private final EntityManager entities;

  AdvisoryLock(EntityManager entities) {
    this.entities = entities;
  }

  public void take(String name) {
    Object unused =
        entities
            .createNativeQuery(
                "select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
            .setParameter("name", name)
            .getSingleResult();
  }
}
