package dev.waymark.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The least progress of a long body. */
class ArrivalRateTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

  private final ArrivalRate rate = new ArrivalRate();

  @Test
  void aByteEveryFiveSecondsIsCutAfterThirty() {
    for (int i = 1; i < 6; i++) {
      assertThat(rate.add(1, FIVE_SECONDS)).isTrue();
    }
    assertThat(rate.add(1, FIVE_SECONDS)).isFalse();
  }

  @Test
  void aSlowLineMayTakeHours() {
    for (int second = 0; second < 10_000; second++) {
      assertThat(rate.add(2_000, SECOND)).isTrue();
    }
  }

  @Test
  void timeThatIsNotWaitedDoesNotCount() {
    for (int i = 0; i < 10_000; i++) {
      assertThat(rate.add(1, Duration.ZERO)).isTrue();
    }
  }

  @Test
  void eachPeriodNeedsItsOwnProgress() {
    assertThat(rate.add(10 * ArrivalRate.LEAST, ArrivalRate.PERIOD)).isTrue();
    assertThat(rate.add(ArrivalRate.LEAST - 1, ArrivalRate.PERIOD)).isFalse();
  }
}
