package dev.waymark.web.console;

import dev.waymark.catalogue.Answer;
import dev.waymark.catalogue.Match;
import dev.waymark.catalogue.ProviderId;
import dev.waymark.http.PublicUrlConfig;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Destination;
import dev.waymark.mail.Dialect;
import dev.waymark.mail.Unavailable;
import dev.waymark.mail.Warning;
import dev.waymark.pacc.PaccConfig;
import dev.waymark.publishing.Documents;
import dev.waymark.publishing.Revisions;
import dev.waymark.publishing.VisibleDomains;
import dev.waymark.records.DomainRecords;
import dev.waymark.records.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers what there is to say of an address or a domain. */
@ApplicationScoped
class LookUps {
  private static final int REVISIONS = 20;

  private final VisibleDomains domains;
  private final Documents documents;
  private final Revisions revisions;
  private final boolean pacc;
  private final Optional<PublicUrl> publicUrl;

  LookUps(
      VisibleDomains domains,
      Documents documents,
      Revisions revisions,
      PaccConfig pacc,
      PublicUrlConfig publicUrl) {
    this.domains = domains;
    this.documents = documents;
    this.revisions = revisions;
    this.pacc = pacc.enabled();
    this.publicUrl = publicUrl.publicUrl().flatMap(PublicUrl::of);
  }

  /**
   * What is known; empty where nothing is, or the caller may not see it.
   *
   * @throws Unavailable where the database or the DNS must be asked and cannot answer
   */
  Optional<Known> of(Sought sought) {
    return domains
        .answerFor(sought.domain())
        .flatMap(answer -> answer.match().map(match -> known(sought, answer, match)));
  }

  private Known known(Sought sought, Answer answer, Match match) {
    Optional<AccountSettings> settings = answer.settings();
    Optional<AccountSettings> theirs =
        settings.map(all -> sought.address().map(all::forAddress).orElse(all));
    Optional<DomainRecords> records =
        settings.flatMap(all -> publicUrl.map(here -> DomainRecords.of(all, here, pacc)));
    return new Known(
        sought.text(),
        sought.domain().unicode(),
        sought.domain().ascii(),
        sought.address().map(address -> address.text()),
        standing(answer),
        settings.isPresent(),
        Reason.of(answer, match, sought.address()),
        match.provider().map(ProviderId::text),
        settings.map(AccountSettings::displayName),
        match.revision().stream().boxed().findFirst(),
        answer.obstacles(),
        theirs.map(some -> rows(some, sought)).orElse(List.of()),
        settings.map(LookUps::warnings).orElse(List.of()),
        settings.map(all -> answers(all, sought)).orElse(List.of()),
        records.map(DomainRecords::published).orElse(List.of()),
        records.map(all -> new String(all.zone(), StandardCharsets.UTF_8)),
        match
            .provider()
            .map(id -> revisions.before(id, Integer.MAX_VALUE, REVISIONS))
            .orElse(List.of())
            .stream()
            .map(ProviderView.Entry::of)
            .toList());
  }

  private static String standing(Answer answer) {
    return switch (answer.standing()) {
      case KNOWN -> "Clients get settings.";
      case MOVED ->
          "It has moved to "
              + answer.movedTo().map(Destination::text).orElse("")
              + "; clients are sent there.";
      case SILENT -> "Its provider has published nothing, so clients get no answer.";
      case UNFIT -> "What is stored does not fit this domain, so clients get no answer.";
      case UNKNOWN -> "Nothing is known of it.";
    };
  }

  private static List<ServiceRow> rows(AccountSettings settings, Sought sought) {
    return Stream.concat(
            settings.services().stream().map(one -> ServiceRow.of(one, sought, true)),
            settings.unpublished().stream().map(one -> ServiceRow.of(one, sought, false)))
        .toList();
  }

  private static List<String> warnings(AccountSettings settings) {
    return settings.warnings().stream().map(Warning::detail).distinct().toList();
  }

  /** The records have a table of their own. */
  private List<ShownAnswer> answers(AccountSettings settings, Sought sought) {
    return Stream.of(Dialect.values())
        .filter(dialect -> dialect != Dialect.RECORDS)
        .map(dialect -> ShownAnswer.of(dialect, document(dialect, settings, sought)))
        .toList();
  }

  private String document(Dialect dialect, AccountSettings settings, Sought sought) {
    return dialect == Dialect.PACC && !pacc
        ? "It is off; WAYMARK_PACC_ENABLED turns it on."
        : documents.of(dialect, settings, sought.example());
  }
}
