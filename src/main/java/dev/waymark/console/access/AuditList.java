package dev.waymark.console.access;

import dev.waymark.audit.AuditRecord;
import dev.waymark.console.layout.TimestampView;
import dev.waymark.pages.QueryParameter;
import dev.waymark.security.session.ConsolePath;
import java.util.List;
import java.util.Optional;

/**
 * Page of audit records, newest first.
 *
 * @param next URL of older records; empty on the last page
 */
record AuditList(List<Entry> entries, Filter filter, Optional<String> next) {
  static final int SIZE = 50;

  /** Filter of the list; empty values match everything. */
  record Filter(String subject, String actor, String action) {}

  /** Record of one change. */
  record Entry(
      TimestampView at,
      String actor,
      String action,
      String subject,
      Optional<String> reason,
      Optional<String> before,
      Optional<String> after) {
    static Entry of(AuditRecord stored) {
      return new Entry(
          TimestampView.of(stored.at()),
          stored.actor(),
          stored.action(),
          stored.subject(),
          stored.reason(),
          stored.before(),
          stored.after());
    }
  }

  AuditList {
    entries = List.copyOf(entries);
  }

  /**
   * Creates a page.
   *
   * @param found up to one more than {@link #SIZE}, which marks that there is a next page
   */
  static AuditList of(List<AuditRecord> found, Filter filter) {
    return new AuditList(
        found.stream().limit(SIZE).map(Entry::of).toList(),
        filter,
        found.size() > SIZE
            ? Optional.of(
                String.join(
                    "&",
                    ConsolePath.AUDIT + "?" + QueryParameter.of("subject", filter.subject()),
                    QueryParameter.of("actor", filter.actor()),
                    QueryParameter.of("action", filter.action()),
                    QueryParameter.of("before", Long.toString(found.get(SIZE - 1).id()))))
            : Optional.empty());
  }
}
