package dev.waymark.http.limit;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Adapter of the service's clock to token buckets and to the cache that forgets full ones. */
record ClockMeter(Clock clock) implements TimeMeter, Ticker {
  @Override
  public long currentTimeNanos() {
    return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
  }

  @Override
  public long read() {
    return currentTimeNanos();
  }

  @Override
  public boolean isWallClockBased() {
    return true;
  }
}
