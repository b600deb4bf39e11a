package dev.waymark.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.MovableClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
  private final MovableClock clock = new MovableClock();
  private final TokenBuckets buckets = new TokenBuckets(Allowance.perSecond(3, 2), clock);

  @Test
  void aBucketRefillsSteadily() {
    for (int i = 0; i < 3; i++) {
      assertThat(buckets.take("a")).isEmpty();
    }
    assertThat(buckets.take("a")).contains(Duration.ofMillis(500));
    clock.advance(Duration.ofMillis(500));
    assertThat(buckets.take("a")).isEmpty();
    assertThat(buckets.take("a")).isPresent();
  }

  @Test
  void anIdleBucketIsFullAndNotMore() {
    buckets.take("a");
    clock.advance(Duration.ofHours(1));
    for (int i = 0; i < 3; i++) {
      assertThat(buckets.take("a")).isEmpty();
    }
    assertThat(buckets.take("a")).isPresent();
  }

  @Test
  void takingAtOnceFromSeveralThreadsTakesNoMoreThanThereIs() {
    AtomicInteger taken = new AtomicInteger();
    IntStream.range(0, 1000)
        .parallel()
        .filter(i -> buckets.take("a").isEmpty())
        .forEach(i -> taken.incrementAndGet());
    assertThat(taken).hasValue(3);
  }
}
