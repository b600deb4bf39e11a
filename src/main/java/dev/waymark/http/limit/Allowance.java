package dev.waymark.http.limit;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;

/**
 * Size and refill of a token bucket.
 *
 * @param burst capacity; a bucket is full at first
 * @param filling time in which an empty bucket gets full again
 */
public record Allowance(Bandwidth bandwidth, long burst, Duration filling) {

  /** Creates an allowance that refills steadily: the burst at once, then the rate. */
  public static Allowance perSecond(long burst, long rate) {
    Duration second = Duration.ofSeconds(1);
    return new Allowance(
        Bandwidth.builder().capacity(burst).refillGreedy(rate, second).build(),
        burst,
        second.multipliedBy((burst + rate - 1) / rate));
  }

  /** Creates an allowance of tokens that are all replaced a period after the first was taken. */
  public static Allowance perPeriod(long tokens, Duration period) {
    return new Allowance(
        Bandwidth.builder().capacity(tokens).refillIntervally(tokens, period).build(),
        tokens,
        period);
  }
}
