package dev.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.MovableClock;
import dev.waymark.http.ProblemException;
import dev.waymark.http.limit.Limits;
import io.quarkus.security.AuthenticationFailedException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong tokens are slowed by source, and of all sources together. */
class AuthenticationLimiterTest {
  private final MovableClock clock = new MovableClock();
  private final AuthenticationLimiter attempts = limiter(Limits.ON);

  private AuthenticationLimiter limiter(Limits limits) {
    return new AuthenticationLimiter(() -> 3, limits, clock);
  }

  private void fail(String address, int times) {
    for (int i = 0; i < times; i++) {
      attempts.refusal(address);
    }
  }

  @Test
  void aFewWrongTokensAreInvalid() {
    for (int i = 0; i < 3; i++) {
      assertThat(attempts.refusal("192.0.2.1")).isInstanceOf(AuthenticationFailedException.class);
    }
    assertThat(attempts.refusal("192.0.2.1"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.retryAfter()).contains(Duration.ofMinutes(1)));
    assertThat(attempts.refusal("192.0.2.2")).isInstanceOf(AuthenticationFailedException.class);
  }

  @Test
  void aMinuteLaterTheyAreForgotten() {
    fail("192.0.2.1", 3);
    clock.advance(Duration.ofSeconds(59));
    assertThat(attempts.count("192.0.2.1")).contains(Duration.ofSeconds(1));
    clock.advance(Duration.ofSeconds(2));
    assertThat(attempts.count("192.0.2.1")).isEmpty();
  }

  @Test
  void manySourcesTogetherAreSlowedAsWell() {
    for (int source = 0; source < 10; source++) {
      fail("192.0.2." + source, 3);
    }
    assertThat(attempts.count("192.0.2.10")).isPresent();
  }

  @Test
  void withoutLimitsOnSourcesOnlyAllTogetherAreSlowed() {
    AuthenticationLimiter off = limiter(Limits.OFF);
    for (int i = 0; i < 30; i++) {
      assertThat(off.count("192.0.2.1")).isEmpty();
    }
    assertThat(off.count("192.0.2.1")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:0:1:0:0:0:1, 2001:db8:0:1:ffff:0:0:2, true",
    "2001:db8:0:1:0:0:0:1, 2001:db8:0:2:0:0:0:1, false"
  })
  void aSubscribersNetworkIsOneSource(String first, String second, boolean same) {
    fail(first, 3);
    assertThat(attempts.count(second).isPresent()).isEqualTo(same);
  }
}
