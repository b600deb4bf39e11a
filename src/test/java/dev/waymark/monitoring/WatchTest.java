package dev.waymark.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.Management;
import dev.waymark.TestDatabase;
import dev.waymark.catalogue.Previews;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.change.Precondition;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.probe.ProbeRun;
import dev.waymark.probe.Prober;
import dev.waymark.probe.history.ProbeHistory;
import dev.waymark.probe.history.ProbeSubject;
import dev.waymark.probe.report.ProbeCode;
import dev.waymark.publishing.Publisher;
import dev.waymark.staff.Crowd;
import dev.waymark.staff.LabServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Published servers are probed repeatedly, by one instance, and their state is kept. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(WatchLab.class)
class WatchTest {
  private static final int CLOSED = 1;
  private static final Instant NOON = Instant.parse("2096-06-01T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @Inject Watches watches;
  @Inject WatchLog log;
  @Inject MonitorLease lease;
  @Inject Publisher publisher;
  @Inject Providers providers;
  @Inject Previews previews;
  @Inject Prober prober;
  @Inject ProbeHistory history;
  @Inject MonitorMetrics metrics;
  @Inject EntityManager entities;

  private ProviderId watched(String name, int port) {
    ProviderId id = WatchedWorld.provider(publisher, name, port);
    watches.set(id, true, WatchedWorld.CHANGE);
    return id;
  }

  private MonitorJob round(WatchConfig config, Instant now) {
    return new MonitorJob(
        config, lease, log, providers, previews, prober, Clock.fixed(now, ZoneOffset.UTC));
  }

  private WatchedService only(ProviderId id) {
    List<WatchedService> services = watches.of(id).services();
    assertThat(services).hasSize(1);
    return services.get(0);
  }

  private long notices(ProviderId id) {
    return ((Number)
            entities
                .createNativeQuery("select count(*) from watch_notice where event like :provider")
                .setParameter("provider", "%\"" + id.text() + "\"%")
                .getSingleResult())
        .longValue();
  }

  private int kept(ProviderId id) {
    return history.of(ProbeSubject.provider(id.text()), "", 10).size();
  }

  @Test
  void aServerThatFailsTwiceIsFailingAndStaysPublished() {
    ProviderId id = watched("watch-closed", CLOSED);
    round(Settings.on(), NOON).probeDue();
    assertThat(only(id).state()).isEqualTo("failed");
    assertThat(notices(id)).isZero();
    round(Settings.on(), NOON.plus(HOUR)).probeDue();
    assertThat(only(id).state()).isEqualTo("failing");
    assertThat(only(id).since()).isEqualTo(NOON);
    assertThat(only(id).lookedAt()).isEqualTo(NOON.plus(HOUR));
    assertThat(only(id).codes()).containsExactly("REFUSED");
    assertThat(notices(id)).as("one for each channel").isEqualTo(2);
    assertThat(kept(id)).isEqualTo(2);
    round(Settings.on(), NOON.plus(HOUR).plus(HOUR)).probeDue();
    assertThat(notices(id)).as("notified once").isEqualTo(2);
    assertThat(kept(id)).as("nothing new").isEqualTo(2);
    assertThat(providers.published(id)).isPresent();
  }

  @Test
  void aWorkingServerIsProbedAgainAfterTheIntervalWithJitter() throws IOException {
    try (LabServer imap = LabServer.imap()) {
      ProviderId id = watched("watch-works", imap.port());
      round(Settings.on(), NOON).probeDue();
      assertThat(only(id).state()).isEqualTo("ok");
      assertThat(watches.of(id).lookedAt()).contains(NOON);
      assertThat(watches.of(id).nextAt().orElseThrow())
          .isBetween(NOON.plusSeconds(15 * 54), NOON.plusSeconds(15 * 66));
    }
  }

  @Test
  void anInstanceWithoutTheLeaseDoesNotProbe() {
    ProviderId id = watched("watch-turn", CLOSED);
    String other = MonitorLease.newHolder();
    assertThat(lease.acquire(other, NOON)).isTrue();
    round(Settings.on(), NOON).probeDue();
    assertThat(watches.of(id).lookedAt()).isEmpty();
    // The other instance does not return.
    Instant later = NOON.plus(MonitorLease.LENGTH);
    round(Settings.on(), later).probeDue();
    assertThat(watches.of(id).lookedAt()).contains(later);
    assertThat(lease.acquire(other, NOON)).as("released").isTrue();
    lease.release(other);
  }

  @Test
  void aRejectedProbeIsDueAgainAtOnce() throws IOException {
    ProviderId id = watched("watch-crowd", CLOSED);
    Instant due = watches.of(id).nextAt().orElseThrow();
    try (LabServer silent = LabServer.saying("");
        ProbeRun crowd = Crowd.of(prober, silent)) {
      assertThat(crowd).isNotNull();
      round(Settings.on(), due).probeDue();
      assertThat(watches.of(id).lookedAt()).isEmpty();
    }
    round(Settings.on(), NOON).probeDue();
    assertThat(watches.of(id).lookedAt()).contains(NOON);
  }

  @Test
  void withoutTheSettingNothingIsProbed() {
    ProviderId id = watched("watch-off", CLOSED);
    round(Settings.on().off(), NOON).probeDue();
    assertThat(watches.of(id).lookedAt()).isEmpty();
  }

  @Test
  void aRecoveryAndAWithdrawalAreNotified() {
    ProviderId id = watched("watch-back", CLOSED);
    look(id, 1, ProbeCode.REFUSED, ProbeCode.REFUSED);
    look(id, 2, ProbeCode.REFUSED, ProbeCode.REFUSED);
    assertThat(notices(id)).isEqualTo(2);
    look(id, 3, ProbeCode.OK, ProbeCode.REFUSED);
    assertThat(notices(id)).isEqualTo(4);
    assertThat(watches.of(id).services())
        .extracting(WatchedService::state)
        .containsExactly("ok", "failing");
    log.keep(id, WatchedWorld.result(WatchedWorld.seen(993, ProbeCode.OK)), NOON.plusSeconds(4));
    assertThat(only(id).port()).isEqualTo(993);
    assertThat(notices(id)).isEqualTo(6);
    log.keep(
        id,
        WatchedWorld.result(WatchedWorld.seen(993, ProbeCode.UNREACHABLE)),
        NOON.plusSeconds(5));
    assertThat(only(id).state()).as("our own network may have failed").isEqualTo("ok");
    assertThat(only(id).codes()).containsExactly("UNREACHABLE");
  }

  private void look(ProviderId id, int seconds, ProbeCode first, ProbeCode second) {
    log.keep(
        id,
        WatchedWorld.result(WatchedWorld.seen(993, first), WatchedWorld.seen(994, second)),
        NOON.plusSeconds(seconds));
  }

  @Test
  void theMetricCountsFailingServices() {
    ProviderId id = watched("watch-metric", CLOSED);
    look(id, 1, ProbeCode.REFUSED, ProbeCode.OK);
    look(id, 2, ProbeCode.REFUSED, ProbeCode.OK);
    metrics.refresh();
    assertThat(Management.get("/q/metrics"))
        .contains("waymark_watch_failing{protocol=\"imap\",provider=\"watch-metric\"} 1.0");
    watches.set(id, false, WatchedWorld.CHANGE);
    metrics.refresh();
    assertThat(Management.get("/q/metrics")).doesNotContain("watch-metric");
  }

  @Test
  void aProviderThatIsNotMonitoredAnyMoreIsForgotten() {
    ProviderId id = watched("watch-ended", CLOSED);
    look(id, 1, ProbeCode.REFUSED, ProbeCode.OK);
    assertThat(watches.set(id, true, WatchedWorld.CHANGE).services()).hasSize(2);
    assertThat(watches.set(id, false, WatchedWorld.CHANGE).enabled()).isFalse();
    look(id, 2, ProbeCode.REFUSED, ProbeCode.OK);
    assertThat(watches.of(id).services()).isEmpty();
    assertThatThrownBy(() -> watches.of(new ProviderId("watch-nobody")))
        .isInstanceOf(ChangeRejectedException.class);
  }

  @Test
  void aProviderIsDeletedWithItsWatch() {
    ProviderId id = watched("watch-deleted", CLOSED);
    look(id, 1, ProbeCode.REFUSED, ProbeCode.OK);
    providers.delete(
        id, new Precondition(Precondition.Kind.NOTHING, OptionalLong.empty()), WatchedWorld.CHANGE);
    assertThatThrownBy(() -> watches.of(id)).isInstanceOf(ChangeRejectedException.class);
  }
}
