package dev.waymark.console.lookup;

import dev.waymark.console.layout.RevisionSummary;
import dev.waymark.finding.Finding;
import dev.waymark.records.DnsRecord;
import java.util.List;
import java.util.Optional;

/**
 * Everything there is to say of a domain that the look-up finds.
 *
 * @param sought the address or domain, as it was understood
 * @param domain as people write it
 * @param address where one was sought
 * @param standing one sentence
 * @param fine whether clients get settings
 * @param provider its id; absent where the domain has moved
 * @param displayName the provider's, where there are settings
 * @param revision the published one
 * @param obstacles why there are no settings
 * @param zone the records as a fragment of a zone file; absent where we do not know where we are
 * @param revisions newest first
 */
record LookupView(
    String sought,
    String domain,
    String ascii,
    Optional<String> address,
    String standing,
    boolean fine,
    LookupExplanation reason,
    Optional<String> provider,
    Optional<String> displayName,
    Optional<Integer> revision,
    List<Finding> obstacles,
    List<ServiceRow> services,
    List<String> warnings,
    List<DialectView> answers,
    List<DnsRecord> records,
    Optional<String> zone,
    List<RevisionSummary> revisions) {

  LookupView {
    obstacles = List.copyOf(obstacles);
    services = List.copyOf(services);
    warnings = List.copyOf(warnings);
    answers = List.copyOf(answers);
    records = List.copyOf(records);
    revisions = List.copyOf(revisions);
  }
}
