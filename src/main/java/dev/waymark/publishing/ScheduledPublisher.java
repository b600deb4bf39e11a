package dev.waymark.publishing;

import dev.waymark.catalogue.Previews;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.StoredProvider;
import dev.waymark.database.DatabaseAway;
import dev.waymark.finding.ChangeRejectedException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/** Publishes due revisions after the check. Every instance runs this job. */
@ApplicationScoped
class ScheduledPublisher {
  private static final Logger LOG = Logger.getLogger(ScheduledPublisher.class);

  private final Schedules schedules;
  private final Publisher publisher;
  private final PrePublishCheck check;
  private final Providers providers;
  private final Previews previews;
  private final Revisions revisions;
  private final Clock clock;

  ScheduledPublisher(
      Schedules schedules,
      Publisher publisher,
      PrePublishCheck check,
      Providers providers,
      Previews previews,
      Revisions revisions,
      Clock clock) {
    this.schedules = schedules;
    this.publisher = publisher;
    this.check = check;
    this.providers = providers;
    this.previews = previews;
    this.revisions = revisions;
    this.clock = clock;
  }

  @Scheduled(
      every = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = DatabaseAway.class)
  void publishDue() {
    while (publishOldest()) {
      LOG.debug("processed a due publication");
    }
  }

  /**
   * Publishes the oldest due revision, each in a transaction of its own; false if no more is due.
   */
  private boolean publishOldest() {
    return schedules.oldest(clock.instant()).map(this::publish).orElse(false);
  }

  private boolean publish(Schedules.Due due) {
    OptionalLong expectedVersion = version(due);
    Optional<CheckReport> report = check.isOff() ? Optional.empty() : look(due);
    if (check.refuses() && report.filter(CheckReport::isBusy).isPresent()) {
      // Retried in the next run, 10 s later.
      return false;
    }
    Optional<CheckReport> refused = report.filter(saw -> check.refuses() && saw.isBroken());
    if (refused.isPresent()) {
      schedules.hold(due, String.join("; ", refused.get().lines()));
      return true;
    }
    try {
      publisher.ifUnchanged(due.provider(), expectedVersion, () -> publish(due, report));
    } catch (ChangeRejectedException e) {
      if (e.reason() != ChangeRejectedException.Reason.STALE) {
        schedules.hold(due, e.detail());
      }
    }
    return true;
  }

  private boolean publish(Schedules.Due due, Optional<CheckReport> report) {
    boolean published = schedules.publish(due);
    if (published) {
      check.record(report, due.change(), "provider", due.provider().text());
    }
    return published;
  }

  private Optional<CheckReport> look(Schedules.Due due) {
    return revisions
        .find(due.provider(), due.revision())
        .map(StoredRevision::parsed)
        .flatMap(document -> check.look(previews.samples(due.provider(), document)));
  }

  private OptionalLong version(Schedules.Due due) {
    return providers.head(due.provider()).stream().mapToLong(StoredProvider::version).findFirst();
  }
}
