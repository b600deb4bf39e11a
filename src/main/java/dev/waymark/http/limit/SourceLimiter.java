package dev.waymark.http.limit;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Token buckets, one for each source of requests: an IPv4 address, or an IPv6 network of 64 bits,
 * which is the least that one subscriber has (RFC 6177 section 2).
 */
public final class SourceLimiter {
  private static final int SUBSCRIBER_BITS = 64;

  private final boolean enabled;
  private final TokenBuckets buckets;

  /** Creates a limiter that never refuses where the limits on sources are off. */
  public SourceLimiter(LimitsConfig config, Allowance allowance, Clock clock) {
    this.enabled = config.enabled();
    this.buckets = new TokenBuckets(allowance, clock);
  }

  /**
   * Takes a token of the source with this address; where none is left, returns the time until there
   * is one.
   */
  public Optional<Duration> take(String address) {
    return enabled ? buckets.take(source(address)) : Optional.empty();
  }

  /** Returns the same text for all addresses of one source. */
  static String source(String address) {
    // An IPv4 address needs no parser, which costs more than the bucket.
    return address.indexOf(':') < 0
        ? address
        : Optional.ofNullable(new IPAddressString(address).getAddress())
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
