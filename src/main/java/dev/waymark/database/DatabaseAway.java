package dev.waymark.database;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.inject.Singleton;

/** Skips runs of a scheduled job while the database does not answer. */
@Singleton
public class DatabaseAway implements Scheduled.SkipPredicate {
  private final DatabaseContact contact;

  DatabaseAway(DatabaseContact contact) {
    this.contact = contact;
  }

  @Override
  public boolean test(ScheduledExecution execution) {
    return !contact.isAnswering();
  }
}
