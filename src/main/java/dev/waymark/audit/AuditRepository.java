package dev.waymark.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Stored audit entries. */
@ApplicationScoped
class AuditRepository implements PanacheRepositoryBase<AuditEntry, Long> {

  /** Entries before one, newest first. */
  List<AuditEntry> before(long id, AuditFilter filter, int limit) {
    StringBuilder query = new StringBuilder("id < ?1");
    List<Object> values = new ArrayList<>(List.of(id));
    filter.subject().ifPresent(subject -> add(query, values, "subject", subject));
    filter.actor().ifPresent(actor -> add(query, values, "actor", actor));
    filter.action().ifPresent(action -> add(query, values, "action", action));
    return find(query.append(" order by id desc").toString(), values.toArray())
        .page(0, limit)
        .list();
  }

  private static void add(StringBuilder query, List<Object> values, String column, String value) {
    values.add(value);
    query.append(" and ").append(column).append(" = ?").append(values.size());
  }

  boolean hasAction(String prefix) {
    return count("action like ?1", prefix + "%") > 0;
  }

  boolean hasAction(String prefix, String subject) {
    return count("action like ?1 and subject = ?2", prefix + "%", subject) > 0;
  }
}
