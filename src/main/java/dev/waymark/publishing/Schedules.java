package dev.waymark.publishing;

import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.change.Precondition;
import dev.waymark.catalogue.document.ProviderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/**
 * Revisions to be published later. Whoever gets the provider's lock publishes what is due in that
 * transaction, and the others then see that it is done.
 */
@ApplicationScoped
class Schedules {
  private static final Logger LOG = Logger.getLogger(Schedules.class);

  private static final Precondition ANY =
      new Precondition(Precondition.Kind.NOTHING, OptionalLong.empty());

  private final EntityManager entities;
  private final Providers providers;
  private final AuditLog audit;

  Schedules(EntityManager entities, Providers providers, AuditLog audit) {
    this.entities = entities;
    this.providers = providers;
    this.audit = audit;
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

  /** What has waited longest of what is due. */
  @Transactional
  Optional<Due> oldest(Instant now) {
    return entities
        .createQuery(
            "from Schedule where state = :waiting and publishAt <= :now order by publishAt, id",
            Schedule.class)
        .setParameter("waiting", Schedule.WAITING)
        .setParameter("now", now)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(
            schedule ->
                new Due(
                    Objects.requireNonNull(schedule.id),
                    new ProviderId(schedule.provider),
                    schedule.revision,
                    change(schedule)));
  }

  /**
   * A revision whose time has come.
   *
   * @param id of the schedule
   */
  record Due(long id, ProviderId provider, int revision, Change change) {}

  /**
   * Publishes what is due, unless somebody else has, or has cancelled it: false then.
   *
   * @throws dev.waymark.finding.ChangeRejectedException as {@link Providers#publish} does; nothing
   *     has happened then
   */
  @Transactional
  boolean publish(Due due) {
    // The provider first, as everybody who publishes does; then what became of it meanwhile.
    providers.lock(due.provider());
    Schedule schedule = entities.find(Schedule.class, due.id());
    if (schedule == null || !schedule.state.equals(Schedule.WAITING)) {
      return false;
    }
    schedule.state = Schedule.DONE;
    providers.publish(due.provider(), due.revision(), ANY, due.change());
    return true;
  }

  /** Never dropped: the revision is shown as held, with the reason, until somebody decides. */
  @Transactional
  void hold(Due due, String findings) {
    Schedule schedule = entities.find(Schedule.class, due.id());
    if (schedule == null || !schedule.state.equals(Schedule.WAITING)) {
      return;
    }
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
