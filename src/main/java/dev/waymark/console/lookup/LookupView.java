package dev.waymark.console.lookup;

import dev.waymark.console.layout.RevisionSummary;
import dev.waymark.finding.Finding;
import dev.waymark.records.DnsRecord;
import java.util.List;
import java.util.Optional;

/**
 * Everything known about a domain.
 *
 * @param sought normalized address or domain
 * @param domain in Unicode
 * @param address if one was looked up
 * @param standing status in one sentence
 * @param fine true if clients receive settings
 * @param provider id; empty if the domain has moved
 * @param displayName of the provider, if there are settings
 * @param revision number of the published revision
 * @param obstacles reasons why there are no settings
 * @param zone records as a zone file fragment; empty without a public URL
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
