package dev.waymark.probe.history;

import dev.waymark.mail.address.DomainName;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Stored results of probes. */
@ApplicationScoped
class ProbeRepository implements PanacheRepositoryBase<ProbeEntity, String> {

  /** Results of a domain or provider before a position, newest first. */
  List<ProbeEntity> before(ProbeSubject subject, Instant oldest, Instant at, String id, int limit) {
    String owner = subject.domain().isPresent() ? "domain" : "provider";
    return find(
            owner
                + " = ?1 and startedAt >= ?2 and startedAt <= ?3"
                + " and (startedAt < ?3 or id < ?4) order by startedAt desc, id desc",
            subject.domain().map(DomainName::ascii).or(subject::provider).orElse(""),
            oldest,
            at,
            id)
        .page(0, limit)
        .list();
  }

  /**
   * Deletes old results. A native statement: HQL cannot skip rows that another instance deletes.
   */
  void deleteBefore(Instant oldest, int limit) {
    getEntityManager()
        .createNativeQuery(
            "delete from probe_result where id in (select id from probe_result"
                + " where started_at < :oldest order by started_at limit :most"
                + " for update skip locked)")
        .setParameter("oldest", oldest)
        .setParameter("most", limit)
        .executeUpdate();
  }
}
