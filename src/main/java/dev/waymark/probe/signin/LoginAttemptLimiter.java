package dev.waymark.probe.signin;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.waymark.mail.address.EmailAddress;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.caffeine.Bucket4jCaffeine;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Limits the login attempts of an account. Servers lock accounts after a few wrong passwords; we
 * stop earlier. Accounts are kept as salted hashes, in memory, for a quarter of an hour.
 */
final class LoginAttemptLimiter {
  static final Duration PERIOD = Duration.ofMinutes(15);
  static final int MOST = 5;
  private static final int MAX_ACCOUNTS = 10_000;
  private static final int SALT_BYTES = 16;

  private static final BucketConfiguration CONFIGURATION =
      BucketConfiguration.builder()
          .addLimit(limit -> limit.capacity(MOST).refillIntervally(MOST, PERIOD))
          .build();

  private final byte[] salt = new byte[SALT_BYTES];
  private final ProxyManager<ByteBuffer> buckets;

  LoginAttemptLimiter(Clock clock) {
    new SecureRandom().nextBytes(salt);
    ClockMeter meter = new ClockMeter(clock);
    buckets =
        Bucket4jCaffeine.<ByteBuffer>builderFor(
                Caffeine.newBuilder().maximumSize(MAX_ACCOUNTS).ticker(meter))
            .clientClock(meter)
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ZERO))
            .build();
  }

  /** Counts an attempt; true if it may be made. */
  boolean mayTry(EmailAddress address) {
    return buckets.getProxy(hash(address), () -> CONFIGURATION).tryConsume(1);
  }

  private ByteBuffer hash(EmailAddress address) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return ByteBuffer.wrap(
          digest.digest(address.text().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The service's clock, as the token buckets read it. */
  private record ClockMeter(Clock clock) implements TimeMeter, Ticker {
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
}
