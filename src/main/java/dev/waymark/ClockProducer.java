package dev.waymark;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The only place that reads the system's clock; everything else is given one. */
class ClockProducer {
  @Produces
  @Singleton
  Clock clock() {
    // PostgreSQL keeps microseconds; what we answer now must equal what we read later.
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }
}
