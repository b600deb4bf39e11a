package dev.waymark.http;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Adapter of the service's clock to token buckets. */
record ClockMeter(Clock clock) implements TimeMeter {
  @Override
  public long currentTimeNanos() {
    return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
  }

  @Override
  public boolean isWallClockBased() {
    return true;
  }
}
