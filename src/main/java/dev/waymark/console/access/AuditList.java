package dev.waymark.console.access;

import dev.waymark.audit.AuditRecord;
import dev.waymark.console.layout.TimestampView;
import dev.waymark.pages.QueryParameter;
import dev.waymark.security.session.ConsolePath;
import java.util.List;
import java.util.Optional;

/**
 * What was done, newest first.
 *
 * @param next URL of the page with older entries; empty on the last one
 */
record AuditList(List<Entry> entries, Filter filter, Optional<String> next) {
  static final int SIZE = 50;

  /** Which entries are wanted; what is empty does not matter. */
  record Filter(String subject, String actor, String action) {}

  /** One thing that was done. */
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
   * A page.
   *
   * @param found up to one more than {@link #SIZE}, which tells that there is a next page
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
