package dev.waymark.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLimiterTest {
  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final MovableClock clock = new MovableClock();
  private final SourceLimiter limiter =
      new SourceLimiter(Limits.ON, Allowance.perPeriod(2, PERIOD), clock);

  @Test
  void aSourceHasSoManyTokensAndNoMore() {
    assertThat(limiter.take("192.0.2.1")).isEmpty();
    assertThat(limiter.take("192.0.2.1")).isEmpty();
    assertThat(limiter.take("192.0.2.1")).contains(PERIOD);
    assertThat(limiter.take("192.0.2.2")).isEmpty();
  }

  @Test
  void thePeriodBeginsWithTheFirstTokenTaken() {
    limiter.take("192.0.2.1");
    clock.advance(PERIOD.dividedBy(2));
    limiter.take("192.0.2.1");
    assertThat(limiter.take("192.0.2.1")).contains(PERIOD.dividedBy(2));
    clock.advance(PERIOD.dividedBy(2));
    assertThat(limiter.take("192.0.2.1")).isEmpty();
    assertThat(limiter.take("192.0.2.1")).isEmpty();
    assertThat(limiter.take("192.0.2.1")).isPresent();
  }

  @Test
  void limitsThatAreOffRefuseNothing() {
    SourceLimiter off = new SourceLimiter(Limits.OFF, Allowance.perPeriod(1, PERIOD), clock);
    assertThat(off.take("192.0.2.1")).isEmpty();
    assertThat(off.take("192.0.2.1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.2, false",
    "192.0.2.1, ::ffff:192.0.2.1, true",
    "192.0.2.1, ::ffff:192.0.2.2, false",
    "2001:db8:0:1:0:0:0:1, 2001:db8:0:1:ffff::2, true",
    "2001:db8:0:1::1, 2001:db8:0:2::1, false",
    "2001:db8::1, 2001:0DB8:0:0::2, true",
    "fe80:0:0:0:0:0:0:1%2, fe80::2%2, true"
  })
  void aNetworkOfASubscriberIsOneSource(String first, String second, boolean same) {
    limiter.take(first);
    limiter.take(first);
    assertThat(limiter.take(second).isPresent()).isEqualTo(same);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "_hidden", "client.example.com", "a:b"})
  void aTextThatIsNoAddressIsASourceOfItsOwn(String source) {
    limiter.take(source);
    limiter.take(source);
    assertThat(limiter.take(source)).isPresent();
    assertThat(limiter.take("192.0.2.1")).isEmpty();
  }
}
