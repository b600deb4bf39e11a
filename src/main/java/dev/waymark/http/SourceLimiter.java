package dev.waymark.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.caffeine.Bucket4jCaffeine;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Token buckets, one for each source of requests: an IPv4 address, or an IPv6 network of 64 bits,
 * which is the least that one subscriber has (RFC 6177 section 2). The most recent sources are kept
 * in memory, each until its bucket is full again.
 */
public final class SourceLimiter {
  private static final int MAX_SOURCES = 10_000;
  private static final int SUBSCRIBER_BITS = 64;

  private final ProxyManager<String> buckets;
  private final BucketConfiguration configuration;

  /**
   * Creates a limiter whose buckets are full at first.
   *
   * @param tokens capacity of a bucket, more than 0
   * @param period after which a bucket is full again
   */
  public SourceLimiter(int tokens, Duration period, Clock clock) {
    this.configuration =
        BucketConfiguration.builder()
            .addLimit(limit -> limit.capacity(tokens).refillIntervally(tokens, period))
            .build();
    ClockMeter meter = new ClockMeter(clock);
    this.buckets =
        Bucket4jCaffeine.<String>builderFor(
                Caffeine.newBuilder().maximumSize(MAX_SOURCES).ticker(meter))
            .clientClock(meter)
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ZERO))
            .build();
  }

  /** Takes a token of the source with this address; false where none is left. */
  public boolean take(String address) {
    return bucket(source(address)).tryConsume(1);
  }

  /** Tells if the source with this address has a token left, without taking it. */
  public boolean hasTokens(String address) {
    String source = source(address);
    // A bucket is made by the first token taken, because its period begins then.
    return buckets.getProxyConfiguration(source).isEmpty()
        || bucket(source).getAvailableTokens() > 0;
  }

  private BucketProxy bucket(String source) {
    return buckets.getProxy(source, () -> configuration);
  }

  private static String source(String address) {
    return Optional.ofNullable(new IPAddressString(address).getAddress())
        .map(SourceLimiter::network)
        .map(IPAddress::toCanonicalString)
        .orElse(address);
  }

  private static IPAddress network(IPAddress address) {
    if (address.isIPv4()) {
      return address;
    }
    // All IPv4 addresses written as IPv6 (RFC 4291 section 2.5.5.2) are in one network of 64 bits.
    return address.toIPv6().isIPv4Mapped()
        ? address.toIPv6().getEmbeddedIPv4Address()
        : address.toPrefixBlock(SUBSCRIBER_BITS);
  }
}
