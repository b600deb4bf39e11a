package dev.waymark.publishing;

import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.catalogue.Expectation;
import dev.waymark.catalogue.ProviderId;
import dev.waymark.catalogue.Providers;
import dev.waymark.mail.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/**
 * Revisions to be published later. Every instance looks for what is due; the one that gets the
 * provider's lock publishes it in that transaction, and the others then see that it is done.
 */
@ApplicationScoped
class Schedules {
  private static final Logger LOG = Logger.getLogger(Schedules.class);

  private static final Expectation ANY =
      new Expectation(Expectation.Kind.NOTHING, OptionalLong.empty());

  private final EntityManager entities;
  private final Providers providers;
  private final AuditLog audit;
  private final Clock clock;

  Schedules(EntityManager entities, Providers providers, AuditLog audit, Clock clock) {
    this.entities = entities;
    this.providers = providers;
    this.audit = audit;
    this.clock = clock;
  }

  /** In place of what was scheduled before for the same revision. */
  @Transactional
  void add(ProviderId id, int n, Instant at, Change change) {
    entities
        .createQuery(
            "update Schedule set state = :cancelled where provider = :provider"
                + " and revision = :revision and state in (:waiting, :held)")
        .setParameter("cancelled", Schedule.CANCELLED)
        .setParameter("provider", id.text())
        .setParameter("revision", n)
        .setParameter("waiting", Schedule.WAITING)
        .setParameter("held", Schedule.HELD)
        .executeUpdate();
    Schedule schedule = new Schedule();
    schedule.provider = id.text();
    schedule.revision = n;
    schedule.publishAt = at;
    schedule.actor = change.actor();
    schedule.reason = change.reason().orElse(null);
    entities.persist(schedule);
    audit.record(
        change,
        "provider.schedule",
        id.text(),
        Optional.empty(),
        Optional.of("{\"revision\":%d,\"publishAt\":\"%s\"}".formatted(n, at)));
  }

  /** Whatever is published now is newer than what was to be published. */
  @Transactional
  void cancel(ProviderId id) {
    entities
        .createQuery(
            "update Schedule set state = :cancelled where provider = :provider"
                + " and state in (:waiting, :held)")
        .setParameter("cancelled", Schedule.CANCELLED)
        .setParameter("provider", id.text())
        .setParameter("waiting", Schedule.WAITING)
        .setParameter("held", Schedule.HELD)
        .executeUpdate();
  }

  @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void publishDue() {
    while (publishNext()) {
      LOG.debug("published what was due");
    }
  }

  /** Whether something was due; in order of time, each in a transaction of its own. */
  private boolean publishNext() {
    try {
      return QuarkusTransaction.requiringNew().call(this::publishOldest);
    } catch (NotPublishable e) {
      QuarkusTransaction.requiringNew().run(() -> hold(e.schedule(), e.reason()));
      return true;
    }
  }

  private boolean publishOldest() {
    return oldest().map(this::publish).orElse(false);
  }

  private Optional<Schedule> oldest() {
    return entities
        .createQuery(
            "from Schedule where state = :waiting and publishAt <= :now order by publishAt, id",
            Schedule.class)
        .setParameter("waiting", Schedule.WAITING)
        .setParameter("now", clock.instant())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private boolean publish(Schedule schedule) {
    ProviderId id = new ProviderId(schedule.provider);
    // The provider first, as everybody who publishes does; then what became of it meanwhile.
    providers.lock(id);
    entities.refresh(schedule);
    if (!schedule.state.equals(Schedule.WAITING)) {
      return true;
    }
    Change change = new Change(schedule.actor, Optional.ofNullable(schedule.reason));
    schedule.state = Schedule.DONE;
    try {
      providers.publish(id, schedule.revision, ANY, change);
    } catch (Refusal e) {
      // Everything of this transaction is undone.
      throw new NotPublishable(Objects.requireNonNull(schedule.id), e.detail());
    }
    return true;
  }

  /** Never dropped: the revision is shown as held, with the reason, until somebody decides. */
  private void hold(long id, String findings) {
    Schedule schedule = entities.find(Schedule.class, id);
    if (schedule == null || !schedule.state.equals(Schedule.WAITING)) {
      return;
    }
    schedule.state = Schedule.HELD;
    schedule.findings = findings;
    audit.record(
        new Change(schedule.actor, Optional.ofNullable(schedule.reason)),
        "provider.hold",
        schedule.provider,
        Optional.empty(),
        Optional.empty());
    LOG.warnf(
        "Revision %d of provider %s was due and is held: %s",
        (Object) schedule.revision, schedule.provider, findings);
  }

  /** Ends the transaction of a schedule that cannot be published as things are. */
  private static final class NotPublishable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long schedule;
    private final String reason;

    NotPublishable(long schedule, String reason) {
      super(reason);
      this.schedule = schedule;
      this.reason = reason;
    }

    long schedule() {
      return schedule;
    }

    String reason() {
      return reason;
    }
  }
}
