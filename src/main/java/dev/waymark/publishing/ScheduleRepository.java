package dev.waymark.publishing;

import dev.waymark.catalogue.document.ProviderId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stored schedules of revisions. */
@ApplicationScoped
class ScheduleRepository implements PanacheRepositoryBase<Schedule, Long> {
  private static final List<String> OPEN = List.of(Schedule.WAITING, Schedule.HELD);

  /** Cancels the open schedules of a revision. */
  void cancel(ProviderId id, int n) {
    int unused =
        update(
            "state = ?1 where provider = ?2 and revision = ?3 and state in ?4",
            Schedule.CANCELLED,
            id.text(),
            n,
            OPEN);
  }

  /** Cancels the open schedules of a provider. */
  void cancel(ProviderId id) {
    int unused =
        update(
            "state = ?1 where provider = ?2 and state in ?3", Schedule.CANCELLED, id.text(), OPEN);
  }

  /** The due schedule that has waited longest. */
  Optional<Schedule> oldestDue(Instant now) {
    return find("state = ?1 and publishAt <= ?2 order by publishAt, id", Schedule.WAITING, now)
        .firstResultOptional();
  }

  /** The schedule, where it is still waiting. */
  Optional<Schedule> waiting(long id) {
    return findByIdOptional(id).filter(schedule -> schedule.state.equals(Schedule.WAITING));
  }
}
