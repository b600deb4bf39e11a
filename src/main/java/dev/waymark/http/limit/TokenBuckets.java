package dev.waymark.http.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Token buckets, one for each name. The names used most are kept in memory, each until its bucket
 * is full again.
 */
public final class TokenBuckets {
  /** Buckets of this number take 8 MB. */
  private static final int MAX_NAMES = 20_000;

  private final Allowance allowance;
  private final ClockMeter meter;
  private final Cache<String, Bucket> buckets;

  public TokenBuckets(Allowance allowance, Clock clock) {
    this.allowance = allowance;
    this.meter = new ClockMeter(clock);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MAX_NAMES)
            .expireAfterAccess(allowance.filling())
            .ticker(meter)
            .build();
  }

  /** Takes a token of this name; where none is left, returns the time until there is one. */
  public Optional<Duration> take(String name) {
    Bucket bucket = buckets.get(name, unseen -> full());
    if (bucket.tryConsume(1)) {
      return Optional.empty();
    }
    ConsumptionProbe second = bucket.tryConsumeAndReturnRemaining(1);
    return second.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(second.getNanosToWaitForRefill()));
  }

  private Bucket full() {
    return Bucket.builder().addLimit(allowance.bandwidth()).withCustomTimePrecision(meter).build();
  }
}
