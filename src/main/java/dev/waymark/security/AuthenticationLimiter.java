package dev.waymark.security;

import dev.waymark.http.SourceLimiter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/**
 * Wrong tokens by source. A source that has shown too many waits, even with the right one:
 * otherwise the right one could still be found by trying.
 */
@ApplicationScoped
public class AuthenticationLimiter {
  /** Time that must pass before a source may try again. */
  public static final Duration PAUSE = Duration.ofMinutes(1);

  private final SourceLimiter limiter;

  AuthenticationLimiter(AccessConfig config, Clock clock) {
    // A setting of 0 allows one, like 1: the first wrong token shows only afterwards.
    this.limiter = new SourceLimiter(Math.max(1, config.failedAttempts()), PAUSE, clock);
  }

  public boolean areTooMany(String address) {
    return !limiter.hasTokens(address);
  }

  public void note(String address) {
    limiter.take(address);
  }
}
