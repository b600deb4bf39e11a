package dev.waymark.worker;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The pools of the service, one for each kind of work. */
@Singleton
public class WorkerPools {
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);

  private final Clock clock;
  private final Map<Work, WorkerPool> pools = new EnumMap<>(Work.class);

  WorkerPools(Clock clock, MeterRegistry registry) {
    this.clock = clock;
    for (Work work : Work.values()) {
      WorkerPool pool = new WorkerPool(work, clock);
      pool.measure(registry);
      pools.put(work, pool);
    }
  }

  /** Returns the pool for a kind of work. */
  public WorkerPool of(Work work) {
    return Objects.requireNonNull(pools.get(work));
  }

  /** Takes no new requests, and gives those in flight the time that an answer may take. */
  void stop(@Observes ShutdownEvent event) {
    pools.values().forEach(WorkerPool::close);
    Instant end = clock.instant().plus(LONGEST_REQUEST);
    for (WorkerPool pool : pools.values()) {
      pool.awaitEnd(Duration.between(clock.instant(), end));
    }
  }
}
