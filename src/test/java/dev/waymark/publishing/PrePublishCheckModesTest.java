package dev.waymark.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.TestDatabase;
import dev.waymark.audit.AuditFilter;
import dev.waymark.audit.AuditLog;
import dev.waymark.audit.AuditRecord;
import dev.waymark.audit.Change;
import dev.waymark.catalogue.Domains;
import dev.waymark.catalogue.Previews;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.StoredDomain;
import dev.waymark.catalogue.change.Precondition;
import dev.waymark.catalogue.document.DomainDocument;
import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.ProviderValidator;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.http.ProblemException;
import dev.waymark.mail.address.DomainName;
import dev.waymark.probe.ProbeRun;
import dev.waymark.probe.Prober;
import dev.waymark.staff.Crowd;
import dev.waymark.staff.LabServer;
import dev.waymark.staff.PrePublishCheckLab;
import dev.waymark.staff.ProbeLab;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate in each of its modes, when it is crowded, and when it is overtaken. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(PrePublishCheckLab.class)
class PrePublishCheckModesTest {
  private static final int CLOSED = 1;
  private static final Instant NOON = Instant.parse("2097-06-01T12:00:00Z");
  private static final Change CHANGE = new Change("token:test", Optional.of("because"));
  private static final Precondition ANY =
      new Precondition(Precondition.Kind.EXISTS, OptionalLong.empty());
  private static final Precondition NONE =
      new Precondition(Precondition.Kind.NOTHING, OptionalLong.empty());

  @Inject Publisher publisher;
  @Inject CheckedPublisher gated;
  @Inject CheckedDomains gatedDomains;
  @Inject Domains domains;
  @Inject Providers providers;
  @Inject Previews previews;
  @Inject Revisions revisions;
  @Inject Schedules schedules;
  @Inject Prober prober;
  @Inject AuditLog audit;
  @Inject ObjectMapper json;

  private static ProviderDocument document(int port) {
    return document(ProbeLab.HOST, port);
  }

  private static ProviderDocument document(String host, int port) {
    return ProviderValidator.read(
        """
        {"displayName":"G","shortName":"G","services":[
          {"protocol":"imap","host":"%s","port":%d,"security":"plain",
           "authentication":["password-cleartext"],"username":"%%EMAILADDRESS%%"}]}
        """
            .formatted(host, port)
            .getBytes(StandardCharsets.UTF_8));
  }

  private PrePublishCheck gate(PrePublishCheckConfig.Mode mode) {
    return new PrePublishCheck(() -> mode, prober, audit, json);
  }

  private CheckedPublisher gated(PrePublishCheckConfig.Mode mode) {
    return new CheckedPublisher(publisher, gate(mode), providers, previews, revisions);
  }

  private void publishDue(PrePublishCheckConfig.Mode mode, Instant now) {
    new ScheduledPublisher(
            schedules,
            publisher,
            gate(mode),
            providers,
            previews,
            revisions,
            Clock.fixed(now, ZoneOffset.UTC))
        .publishDue();
  }

  private List<String> actions(ProviderId id) {
    AuditFilter ofIt = new AuditFilter(Optional.of(id.text()), Optional.empty(), Optional.empty());
    return audit.before(Long.MAX_VALUE, ofIt, 10).stream().map(AuditRecord::action).toList();
  }

  private ProviderId scheduled(String name, int port, Instant at) {
    ProviderId id = new ProviderId(name);
    publisher.put(id, document(port), NONE, PublishTiming.later(at), CHANGE);
    return id;
  }

  private StoredRevision first(ProviderId id) {
    return revisions.find(id, 1).orElseThrow();
  }

  @Test
  void probesNothingWhenOff() {
    ProviderId id = new ProviderId("gate-mode-off");
    PublishResult released =
        gated(PrePublishCheckConfig.Mode.OFF)
            .put(id, document(CLOSED), NONE, PublishTiming.now(), CHANGE, false);
    assertThat(released.probe()).isEmpty();
    assertThat(actions(id)).containsExactly("provider.publish");
  }

  @Test
  void aWarningIsGivenAndWrittenDownAndClientsGetIt() {
    ProviderId id = new ProviderId("gate-mode-warn");
    CheckReport report =
        gated(PrePublishCheckConfig.Mode.WARN)
            .put(id, document(CLOSED), NONE, PublishTiming.now(), CHANGE, false)
            .probe()
            .orElseThrow();
    assertThat(report.outcome()).isEqualTo(CheckReport.Outcome.BROKEN);
    assertThat(report.forced()).isFalse();
    assertThat(providers.published(id)).isPresent();
    assertThat(actions(id)).containsExactlyInAnyOrder("provider.publish", "provider.warn");
  }

  @Test
  void reportsExhaustedProbeCapacity() throws IOException {
    ProviderId id = scheduled("gate-busy-due", CLOSED, NOON.minusSeconds(60));
    try (LabServer silent = LabServer.saying("");
        ProbeRun crowd = Crowd.of(prober, silent)) {
      assertThat(crowd).isNotNull();
      assertThatThrownBy(
              () ->
                  gated(PrePublishCheckConfig.Mode.REQUIRE)
                      .put(
                          new ProviderId("gate-busy"),
                          document(CLOSED),
                          NONE,
                          PublishTiming.now(),
                          CHANGE,
                          false))
          .isInstanceOfSatisfying(
              ProblemException.class,
              problem -> {
                assertThat(problem.problem().status()).isEqualTo(429);
                assertThat(problem.retryAfter()).isPresent();
              });
      publishDue(PrePublishCheckConfig.Mode.REQUIRE, NOON.minusSeconds(60));
      assertThat(first(id).state()).isEqualTo(StoredRevision.State.SCHEDULED);
      PublishResult released =
          gated(PrePublishCheckConfig.Mode.WARN)
              .put(
                  new ProviderId("gate-busy"),
                  document(CLOSED),
                  NONE,
                  PublishTiming.now(),
                  CHANGE,
                  false);
      assertThat(released.probe().map(CheckReport::outcome)).contains(CheckReport.Outcome.BUSY);
    }
  }

  @Test
  void holdsADueRevisionWithBrokenServers() {
    ProviderId id = scheduled("gate-due", CLOSED, NOON);
    publishDue(PrePublishCheckConfig.Mode.REQUIRE, NOON);
    assertThat(first(id).state()).isEqualTo(StoredRevision.State.HELD);
    assertThat(first(id).findings().orElse("")).contains("127.0.0.2:1").contains("REFUSED");
    assertThat(providers.published(id)).isEmpty();
    assertThat(actions(id)).contains("provider.hold");
  }

  @Test
  void warnModePublishesADueRevisionWithBrokenServers() {
    ProviderId id = scheduled("gate-due-warn", CLOSED, NOON);
    publishDue(PrePublishCheckConfig.Mode.WARN, NOON);
    assertThat(first(id).state()).isEqualTo(StoredRevision.State.PUBLISHED);
    assertThat(actions(id)).contains("provider.warn");
  }

  @Test
  void publishesADueRevisionWithWorkingServers() throws IOException {
    try (LabServer imap = LabServer.imap()) {
      ProviderId id = scheduled("gate-due-works", imap.port(), NOON);
      publishDue(PrePublishCheckConfig.Mode.REQUIRE, NOON);
      assertThat(first(id).state()).isEqualTo(StoredRevision.State.PUBLISHED);
    }
  }

  @Test
  void doesNotOverwriteAChangeMadeDuringTheCheck() throws IOException, InterruptedException {
    ProviderId id = new ProviderId("gate-overtaken");
    publisher.put(id, document(CLOSED), NONE, PublishTiming.draft(), CHANGE);
    try (LabServer silent = LabServer.saying("")) {
      CompletableFuture<PublishResult> slow =
          CompletableFuture.supplyAsync(
              () -> gated.put(id, document(silent.port()), ANY, PublishTiming.now(), CHANGE, true));
      silent.awaitClient();
      publisher.put(id, document(2), ANY, PublishTiming.draft(), CHANGE);
      assertThatThrownBy(slow::join)
          .isInstanceOf(CompletionException.class)
          .cause()
          .isInstanceOfSatisfying(
              ChangeRejectedException.class,
              refusal ->
                  assertThat(refusal.reason()).isEqualTo(ChangeRejectedException.Reason.STALE))
          .hasMessageContaining("changed while its servers were probed");
    }
    assertThat(providers.head(id).orElseThrow().document()).isEqualTo(document(2));
    assertThat(actions(id)).doesNotContain("provider.force");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDomainThatIsOvertakenIsNotStored(boolean byItsProvider)
      throws IOException, InterruptedException {
    ProviderId id = new ProviderId("gate-overtaken-" + byItsProvider);
    DomainName name = new DomainName(id + ".example");
    try (LabServer silent = LabServer.saying("")) {
      publisher.put(id, document("%SERVER%", silent.port()), NONE, PublishTiming.now(), CHANGE);
      CompletableFuture<SavedDomain> slow =
          CompletableFuture.supplyAsync(
              () -> gatedDomains.put(name, domain(id, ProbeLab.HOST), NONE, CHANGE, true));
      silent.awaitClient();
      if (byItsProvider) {
        publisher.put(id, document("%SERVER%", CLOSED), ANY, PublishTiming.now(), CHANGE);
      } else {
        domains.put(name, domain(id, "127.0.0.3"), NONE, CHANGE);
      }
      assertThatThrownBy(slow::join)
          .cause()
          .isInstanceOfSatisfying(
              ChangeRejectedException.class,
              refusal ->
                  assertThat(refusal.reason()).isEqualTo(ChangeRejectedException.Reason.STALE));
    }
    assertThat(domains.find(name).map(StoredDomain::version).orElse(0L))
        .isEqualTo(byItsProvider ? 0L : 1L);
  }

  private static DomainDocument domain(ProviderId id, String server) {
    return new DomainDocument(id.text(), Map.of("SERVER", server), null, List.of(), null);
  }
}
