package dev.waymark.security;

import dev.waymark.http.SourceLimiter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/**
 * Limits wrong tokens by source. A blocked source is rejected even with a valid token; otherwise a
 * token could still be guessed.
 */
@ApplicationScoped
public class AuthenticationLimiter {
  /** Time after which a blocked source may try again. */
  public static final Duration PAUSE = Duration.ofMinutes(1);

  private final SourceLimiter limiter;

  AuthenticationLimiter(AccessConfig config, Clock clock) {
    // A setting of 0 allows one, like 1: the first wrong token shows only afterwards.
    this.limiter = new SourceLimiter(Math.max(1, config.failedAttempts()), PAUSE, clock);
  }

  public boolean isBlocked(String address) {
    return !limiter.hasTokens(address);
  }

  public void recordFailure(String address) {
    limiter.take(address);
  }
}
