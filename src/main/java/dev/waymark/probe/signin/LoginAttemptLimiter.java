package dev.waymark.probe.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.waymark.mail.address.EmailAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often an account was tried. Servers lock accounts after a few wrong passwords; we stop
 * earlier. Accounts are kept as salted hashes, in memory, for a quarter of an hour.
 */
final class LoginAttemptLimiter {
  static final Duration PERIOD = Duration.ofMinutes(15);
  static final int MOST = 5;
  private static final int MAX_ACCOUNTS = 10_000;
  private static final int SALT_BYTES = 16;

  private final byte[] salt = new byte[SALT_BYTES];
  private final Cache<ByteBuffer, AtomicInteger> tries;

  LoginAttemptLimiter() {
    this(Ticker.systemTicker());
  }

  LoginAttemptLimiter(Ticker ticker) {
    new SecureRandom().nextBytes(salt);
    tries =
        Caffeine.newBuilder()
            .ticker(ticker)
            .expireAfterWrite(PERIOD)
            .maximumSize(MAX_ACCOUNTS)
            .build();
  }

  /** Counts a try, and says whether it may be made. */
  boolean mayTry(EmailAddress address) {
    return tries.get(hash(address), unseen -> new AtomicInteger()).incrementAndGet() <= MOST;
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
}
