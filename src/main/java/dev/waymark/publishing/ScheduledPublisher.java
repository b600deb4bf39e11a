package dev.waymark.publishing;

import dev.waymark.catalogue.Previews;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.StoredProvider;
import dev.waymark.finding.ChangeRejectedException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/** Publishes what is due, with the gate in front of it. Every instance looks for it. */
@ApplicationScoped
class ScheduledPublisher {
  private static final Logger LOG = Logger.getLogger(ScheduledPublisher.class);

  private final Schedules schedules;
  private final Publisher publisher;
  private final PrePublishCheck gate;
  private final Providers providers;
  private final Previews previews;
  private final Revisions revisions;
  private final Clock clock;

  ScheduledPublisher(
      Schedules schedules,
      Publisher publisher,
      PrePublishCheck gate,
      Providers providers,
      Previews previews,
      Revisions revisions,
      Clock clock) {
    this.schedules = schedules;
    this.publisher = publisher;
    this.gate = gate;
    this.providers = providers;
    this.previews = previews;
    this.revisions = revisions;
    this.clock = clock;
  }

  @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void publishDue() {
    while (publishOldest()) {
      LOG.debug("dealt with what was due");
    }
  }

  /** Whether to look for more; in order of time, each in a transaction of its own. */
  private boolean publishOldest() {
    return schedules.oldest(clock.instant()).map(this::publish).orElse(false);
  }

  private boolean publish(Schedules.Due due) {
    OptionalLong seen = version(due);
    Optional<CheckReport> report = gate.isOff() ? Optional.empty() : look(due);
    if (gate.refuses() && report.filter(CheckReport::isBusy).isPresent()) {
      // It waits for the next round, which is soon.
      return false;
    }
    Optional<CheckReport> refused = report.filter(saw -> gate.refuses() && saw.isBroken());
    if (refused.isPresent()) {
      schedules.hold(due, String.join("; ", refused.get().lines()));
      return true;
    }
    try {
      publisher.ifStill(due.provider(), seen, () -> publish(due, report));
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
      gate.record(report, due.change(), "provider", due.provider().text());
    }
    return published;
  }

  private Optional<CheckReport> look(Schedules.Due due) {
    return revisions
        .find(due.provider(), due.revision())
        .map(StoredRevision::parsed)
        .flatMap(document -> gate.look(previews.samples(due.provider(), document)));
  }

  private OptionalLong version(Schedules.Due due) {
    return providers.head(due.provider()).stream().mapToLong(StoredProvider::version).findFirst();
  }
}
