package dev.waymark.console.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.http.PublicUrl;
import dev.waymark.http.PublicUrlConfig;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Language;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.operations.ScopedDirectory;
import dev.waymark.pages.SetupUrl;
import dev.waymark.pages.sheet.SettingsSheet;
import dev.waymark.probe.history.ProbeHistory;
import dev.waymark.probe.history.ProbeSubject;
import dev.waymark.probe.history.RecordedProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Writes replies to customers: settings, result of the last probe, and next steps. */
@ApplicationScoped
class CustomerReplies {
  /** Maximum age of a probe that a reply mentions. */
  private static final Duration FRESH = Duration.ofHours(1);

  private final ScopedDirectory domains;
  private final ProbeHistory history;
  private final Clock clock;
  private final Optional<PublicUrl> publicUrl;

  CustomerReplies(
      ScopedDirectory domains, ProbeHistory history, Clock clock, PublicUrlConfig publicUrl) {
    this.domains = domains;
    this.history = history;
    this.clock = clock;
    this.publicUrl = publicUrl.publicUrl();
  }

  /** Writes the text; empty if the domain is unknown or out of scope. */
  Optional<String> to(EmailAddress address, Language language) {
    return domains
        .settingsFor(address.domain())
        .map(settings -> reply(settings.forAddress(address), address, language))
        .map(reply -> LookupTemplates.reply(reply).setLocale(language.locale()).render().strip());
  }

  private Reply reply(AccountSettings settings, EmailAddress address, Language language) {
    return new Reply(
        address.text(),
        SettingsSheet.of(settings, address, language),
        publicUrl.map(url -> url.resolve(SetupUrl.of(address, language)).toString()),
        history.of(ProbeSubject.domain(address.domain()), "", 1).stream()
            .map(RecordedProbe::result)
            .filter(this::isFresh)
            .map(CustomerReplies::broken)
            .findFirst());
  }

  private boolean isFresh(JsonNode result) {
    return Instant.parse(result.path("startedAt").asText()).isAfter(clock.instant().minus(FRESH));
  }

  private static List<String> broken(JsonNode result) {
    return StreamSupport.stream(result.path("endpoints").spliterator(), false)
        .filter(each -> each.path("published").asBoolean())
        .filter(each -> each.path("verdict").asText().equals("unusable"))
        .map(
            each ->
                "%s %s:%s"
                    .formatted(
                        each.path("protocol").asText().toUpperCase(Locale.ROOT),
                        each.path("host").asText(),
                        each.path("port").asText()))
        .distinct()
        .toList();
  }
}
