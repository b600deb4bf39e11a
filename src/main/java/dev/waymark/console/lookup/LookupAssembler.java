package dev.waymark.console.lookup;

import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.lookup.LookupMatch;
import dev.waymark.catalogue.lookup.LookupResult;
import dev.waymark.console.layout.RevisionSummary;
import dev.waymark.dialect.Dialects;
import dev.waymark.finding.Finding;
import dev.waymark.finding.SettingsWarnings;
import dev.waymark.finding.UnavailableException;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.MoveTarget;
import dev.waymark.operations.ScopedDirectory;
import dev.waymark.publishing.Revisions;
import dev.waymark.records.DomainRecords;
import dev.waymark.records.RecordsRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects everything known about an address or a domain. */
@ApplicationScoped
class LookupAssembler {
  private static final int REVISIONS = 20;

  private final ScopedDirectory domains;
  private final Dialects dialects;
  private final RecordsRenderer records;
  private final Revisions revisions;

  LookupAssembler(
      ScopedDirectory domains, Dialects dialects, RecordsRenderer records, Revisions revisions) {
    this.domains = domains;
    this.dialects = dialects;
    this.records = records;
    this.revisions = revisions;
  }

  /**
   * Returns the view; empty if the domain is unknown or out of scope.
   *
   * @throws UnavailableException if the database or the DNS does not respond
   */
  Optional<LookupView> of(LookupQuery sought) {
    return domains
        .answerFor(sought.domain())
        .flatMap(answer -> answer.match().map(match -> known(sought, answer, match)));
  }

  private LookupView known(LookupQuery sought, LookupResult answer, LookupMatch match) {
    Optional<AccountSettings> settings = answer.settings();
    Optional<AccountSettings> theirs =
        settings.map(all -> sought.address().map(all::forAddress).orElse(all));
    Optional<DomainRecords> zone = settings.flatMap(records::recordsOf);
    return new LookupView(
        sought.text(),
        sought.domain().unicode(),
        sought.domain().ascii(),
        sought.address().map(address -> address.text()),
        standing(answer),
        settings.isPresent(),
        LookupExplanation.of(answer, match, sought.address()),
        match.provider().map(ProviderId::text),
        settings.map(AccountSettings::displayName),
        match.revision().stream().boxed().findFirst(),
        answer.obstacles(),
        theirs.map(some -> rows(some, sought)).orElse(List.of()),
        settings.map(LookupAssembler::warnings).orElse(List.of()),
        settings.map(all -> answers(all, sought)).orElse(List.of()),
        zone.map(DomainRecords::published).orElse(List.of()),
        zone.map(all -> new String(all.zone(), StandardCharsets.UTF_8)),
        match
            .provider()
            .map(id -> revisions.before(id, Integer.MAX_VALUE, REVISIONS))
            .orElse(List.of())
            .stream()
            .map(RevisionSummary::of)
            .toList());
  }

  private static String standing(LookupResult answer) {
    return switch (answer.standing()) {
      case FOUND -> "Clients receive settings.";
      case MOVED ->
          "The domain has moved to "
              + answer.movedTo().map(MoveTarget::text).orElse("")
              + "; clients are redirected there.";
      case NOT_PUBLISHED ->
          "The provider has no published revision, so clients receive no settings.";
      case INVALID -> "The stored settings are invalid for this domain, so clients receive none.";
      case UNKNOWN -> "The domain is unknown.";
    };
  }

  private static List<ServiceRow> rows(AccountSettings settings, LookupQuery sought) {
    return Stream.concat(
            settings.services().stream().map(one -> ServiceRow.of(one, sought, true)),
            settings.unpublished().stream().map(one -> ServiceRow.of(one, sought, false)))
        .toList();
  }

  private static List<String> warnings(AccountSettings settings) {
    return SettingsWarnings.of(settings).stream().map(Finding::detail).distinct().toList();
  }

  /** The records have a table of their own. */
  private List<DialectView> answers(AccountSettings settings, LookupQuery sought) {
    return dialects.renderers().stream()
        .filter(renderer -> renderer != records)
        .map(
            renderer ->
                DialectView.of(
                    renderer.dialect(),
                    renderer.render(settings, Optional.of(sought.example())).text()))
        .toList();
  }
}
