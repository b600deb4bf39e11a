package dev.waymark.security;

import dev.waymark.http.ProblemException;
import dev.waymark.http.limit.Allowance;
import dev.waymark.http.limit.LimitsConfig;
import dev.waymark.http.limit.SourceLimiter;
import dev.waymark.http.limit.TokenBuckets;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Limits wrong tokens, by source and of all sources together. A right token is accepted whatever
 * was sent before it: people at one address, or behind one proxy, cannot lock each other out. What
 * protects tokens from being guessed is their length.
 */
@ApplicationScoped
public class AuthenticationLimiter {
  private static final Duration PERIOD = Duration.ofMinutes(1);

  /** Wrong tokens of all sources together, as a multiple of those of one. */
  private static final long SOURCES = 10;

  private static final String ALL = "all";

  private final SourceLimiter sources;
  private final TokenBuckets all;

  AuthenticationLimiter(AccessConfig config, LimitsConfig limits, Clock clock) {
    long attempts = config.failedAttempts();
    this.sources = new SourceLimiter(limits, Allowance.perPeriod(attempts, PERIOD), clock);
    this.all = new TokenBuckets(Allowance.perPeriod(attempts * SOURCES, PERIOD), clock);
  }

  /**
   * Counts a wrong token and returns the refusal of its request: a {@link ProblemException} with
   * the time to wait where the limit is reached.
   */
  public RuntimeException refusal(String source) {
    return count(source)
        .<RuntimeException>map(
            wait -> ProblemException.tooMany("Too many invalid tokens; wait a minute.", wait))
        .orElseGet(AuthenticationFailedException::new);
  }

  /** Counts a wrong token; where the limit is reached, returns the time to wait. */
  Optional<Duration> count(String source) {
    return sources.take(source).or(() -> all.take(ALL));
  }
}
