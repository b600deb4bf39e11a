package dev.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources that guess tokens wait. */
class AuthenticationLimiterTest {
  private final MovableClock clock = new MovableClock();
  private final AuthenticationLimiter attempts = new AuthenticationLimiter(() -> 3, clock);

  private void fail(String address, int times) {
    for (int i = 0; i < times; i++) {
      attempts.recordFailure(address);
    }
  }

  @Test
  void aFewMistakesAreForgiven() {
    fail("192.0.2.1", 2);
    assertThat(attempts.isBlocked("192.0.2.1")).isFalse();
    fail("192.0.2.1", 1);
    assertThat(attempts.isBlocked("192.0.2.1")).isTrue();
    assertThat(attempts.isBlocked("192.0.2.2")).isFalse();
  }

  @Test
  void aMinuteLaterTheyAreForgotten() {
    fail("192.0.2.1", 3);
    clock.advance(Duration.ofSeconds(59));
    assertThat(attempts.isBlocked("192.0.2.1")).isTrue();
    clock.advance(Duration.ofSeconds(2));
    assertThat(attempts.isBlocked("192.0.2.1")).isFalse();
  }

  @Test
  void aSettingOfZeroAllowsOne() {
    AuthenticationLimiter strict = new AuthenticationLimiter(() -> 0, clock);
    assertThat(strict.isBlocked("192.0.2.1")).isFalse();
    strict.recordFailure("192.0.2.1");
    assertThat(strict.isBlocked("192.0.2.1")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:0:1:0:0:0:1, 2001:db8:0:1:ffff:0:0:2, true",
    "2001:db8:0:1:0:0:0:1, 2001:db8:0:2:0:0:0:1, false"
  })
  void aSubscribersNetworkIsOneSource(String first, String second, boolean same) {
    fail(first, 3);
    assertThat(attempts.isBlocked(second)).isEqualTo(same);
  }
}
