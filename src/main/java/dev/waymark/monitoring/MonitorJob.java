package dev.waymark.monitoring;

import dev.waymark.catalogue.Previews;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.probe.ProbeRun;
import dev.waymark.probe.Prober;
import dev.waymark.probe.report.ProbeResult;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Looks at the providers that are watched and due, one after the other, so that no host is looked
 * at twice at once.
 */
@Startup // so that settings it cannot work with stop the service at once
@ApplicationScoped
class MonitorJob {
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  /** A look comes so much earlier or later than the interval says, at most. */
  private static final double JITTER = 0.1;

  private final WatchConfig config;
  private final MonitorLease turn;
  private final WatchLog log;
  private final Providers providers;
  private final Previews previews;
  private final Prober prober;
  private final Clock clock;
  private final String holder = MonitorLease.newHolder();

  MonitorJob(
      WatchConfig config,
      MonitorLease turn,
      WatchLog log,
      Providers providers,
      Previews previews,
      Prober prober,
      Clock clock) {
    Duration interval = config.watchInterval();
    if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
      throw new InvalidValueException(
          "waymark.probe.watch-interval (WAYMARK_PROBE_WATCH_INTERVAL) must be 1m to 24h");
    }
    this.config = config;
    this.turn = turn;
    this.log = log;
    this.providers = providers;
    this.previews = previews;
    this.prober = prober;
    this.clock = clock;
  }

  @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void lookAtDue() {
    if (!config.watch() || !turn.take(holder, clock.instant())) {
      return;
    }
    try {
      boolean more = lookAtNext();
      while (more && turn.take(holder, clock.instant())) {
        more = lookAtNext();
      }
    } finally {
      turn.give(holder);
    }
  }

  /** Whether to go on: false where nothing is due, or as many probes run as may. */
  private boolean lookAtNext() {
    Instant now = clock.instant();
    return log.takeDue(now, now.plus(pause())).map(id -> look(id, now)).orElse(false);
  }

  private boolean look(ProviderId id, Instant now) {
    Optional<ProbeResult> result =
        prober.startPublished(samples(id)).map(ProbeRun::result, busy -> Optional.empty());
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
