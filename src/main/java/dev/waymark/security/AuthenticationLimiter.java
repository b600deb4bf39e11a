package dev.waymark.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Limits failed authentication attempts of a source. A blocked source is rejected even with a valid
 * token; otherwise a token could still be guessed.
 */
@ApplicationScoped
public class AuthenticationLimiter {
  /** Time after which a blocked source may try again. */
  public static final Duration PAUSE = Duration.ofMinutes(1);

  private static final int MAX_SOURCES = 10_000;

  private final int allowed;
  private final Cache<String, AtomicInteger> counts;

  AuthenticationLimiter(AccessConfig config, Clock clock) {
    this.allowed = config.failedAttempts();
    this.counts =
        Caffeine.newBuilder()
            .maximumSize(MAX_SOURCES)
            .expireAfterWrite(PAUSE)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.instant().toEpochMilli()))
            .build();
  }

  public boolean areTooMany(String address) {
    AtomicInteger count = counts.getIfPresent(source(address));
    return count != null && count.get() >= allowed;
  }

  public void note(String address) {
    counts.get(source(address), unseen -> new AtomicInteger()).incrementAndGet();
  }

  /** One subscriber has a whole /64 of IPv6 addresses (RFC 6177 section 2). */
  private static String source(String address) {
    String[] groups = address.split(":", -1);
    return groups.length < 8
        ? address
        : String.join(":", groups[0], groups[1], groups[2], groups[3]);
  }
}
