package dev.waymark.monitoring;

import dev.waymark.catalogue.Previews;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.database.DatabaseAway;
import dev.waymark.mail.AccountSettings;
import dev.waymark.probe.ProbeRun;
import dev.waymark.probe.Prober;
import dev.waymark.probe.report.ProbeResult;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Probes the monitored providers that are due, one after the other, so that no host is probed twice
 * at once.
 */
@ApplicationScoped
class MonitorJob {
  /** The largest deviation of a pause from the configured interval. */
  private static final double JITTER = 0.1;

  private final WatchConfig config;
  private final MonitorLease lease;
  private final WatchLog log;
  private final Providers providers;
  private final Previews previews;
  private final Prober prober;
  private final Clock clock;
  private final String holder = MonitorLease.newHolder();

  MonitorJob(
      WatchConfig config,
      MonitorLease lease,
      WatchLog log,
      Providers providers,
      Previews previews,
      Prober prober,
      Clock clock) {
    this.config = config;
    this.lease = lease;
    this.log = log;
    this.providers = providers;
    this.previews = previews;
    this.prober = prober;
    this.clock = clock;
  }

  @Scheduled(
      every = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = DatabaseAway.class)
  void probeDue() {
    if (!config.watch() || !lease.acquire(holder, clock.instant())) {
      return;
    }
    try {
      boolean more = probeNext();
      while (more && lease.acquire(holder, clock.instant())) {
        more = probeNext();
      }
    } finally {
      lease.release(holder);
    }
  }

  /** Probes the next provider; false if none is due, or the limit of running probes is reached. */
  private boolean probeNext() {
    Instant now = clock.instant();
    return log.takeDue(now, now.plus(pause())).map(id -> probe(id, now)).orElse(false);
  }

  private boolean probe(ProviderId id, Instant now) {
    Optional<ProbeResult> result =
        prober.startPublished(samples(id)).map(ProbeRun::result, rejected -> Optional.empty());
    result.ifPresentOrElse(seen -> log.keep(id, seen, now), () -> log.putBack(id, now));
    return result.isPresent();
  }

  private List<AccountSettings> samples(ProviderId id) {
    return providers
        .published(id)
        .map(published -> previews.samples(id, published.document()))
        .orElse(List.of());
  }

  private Duration pause() {
    double factor = 1 + ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
    return Duration.ofMillis(Math.round(config.watchInterval().toMillis() * factor));
  }
}
