package dev.waymark.publishing;

import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.change.Precondition;
import dev.waymark.catalogue.document.ProviderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/**
 * Scheduled publications. The instance that gets the provider's lock publishes in that transaction;
 * the others then find the publication done.
 */
@ApplicationScoped
class Schedules {
  private static final Logger LOG = Logger.getLogger(Schedules.class);

  private static final Precondition ANY =
      new Precondition(Precondition.Kind.NOTHING, OptionalLong.empty());

  private final ScheduleRepository schedules;
  private final Providers providers;
  private final AuditLog audit;

  Schedules(ScheduleRepository schedules, Providers providers, AuditLog audit) {
    this.schedules = schedules;
    this.providers = providers;
    this.audit = audit;
  }

  /** Schedules a revision; replaces an earlier schedule of the same revision. */
  @Transactional
  void add(ProviderId id, int n, Instant at, Change change) {
    schedules.cancel(id, n);
    Schedule schedule = new Schedule();
    schedule.provider = id.text();
    schedule.revision = n;
    schedule.publishAt = at;
    schedule.actor = change.actor();
    schedule.reason = change.reason().orElse(null);
    schedules.persist(schedule);
    audit.record(
        change,
        "provider.schedule",
        id.text(),
        Optional.empty(),
        Optional.of("{\"revision\":%d,\"publishAt\":\"%s\"}".formatted(n, at)));
  }

  /** Cancels all schedules of a provider. */
  @Transactional
  void cancel(ProviderId id) {
    schedules.cancel(id);
  }

  /** Returns the due publication that has waited longest. */
  @Transactional
  Optional<Due> oldest(Instant now) {
    return schedules
        .oldestDue(now)
        .map(
            schedule ->
                new Due(
                    Objects.requireNonNull(schedule.id),
                    new ProviderId(schedule.provider),
                    schedule.revision,
                    change(schedule)));
  }

  /**
   * Due publication of a revision.
   *
   * @param id of the schedule
   */
  record Due(long id, ProviderId provider, int revision, Change change) {}

  /**
   * Publishes a due revision; false if it was published or cancelled meanwhile.
   *
   * @throws dev.waymark.finding.ChangeRejectedException as {@link Providers#publish} does; nothing
   *     has happened then
   */
  @Transactional
  boolean publish(Due due) {
    // Locks the provider first, as every publication does; then reads the current state.
    providers.lock(due.provider());
    Optional<Schedule> waiting = schedules.waiting(due.id());
    if (waiting.isEmpty()) {
      return false;
    }
    waiting.get().state = Schedule.DONE;
    providers.publish(due.provider(), due.revision(), ANY, due.change());
    return true;
  }

  /** Holds a publication: the revision stays listed as held, with the reason. */
  @Transactional
  void hold(Due due, String findings) {
    Optional<Schedule> waiting = schedules.waiting(due.id());
    if (waiting.isEmpty()) {
      return;
    }
    Schedule schedule = waiting.get();
    schedule.state = Schedule.HELD;
    schedule.findings = findings;
    audit.record(
        due.change(), "provider.hold", schedule.provider, Optional.empty(), Optional.empty());
    LOG.warnf(
        "Revision %d of provider %s was due and is held: %s",
        (Object) schedule.revision, schedule.provider, findings);
  }

  private static Change change(Schedule schedule) {
    return new Change(schedule.actor, Optional.ofNullable(schedule.reason));
  }
}
