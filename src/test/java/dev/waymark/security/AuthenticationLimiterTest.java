package dev.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blocking of sources after failed attempts. */
class AuthenticationLimiterTest {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final AuthenticationLimiter attempts =
      new AuthenticationLimiter(() -> 3, new MovedClock());

  private final class MovedClock extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private void fail(String address, int times) {
    for (int i = 0; i < times; i++) {
      attempts.note(address);
    }
  }

  @Test
  void blocksASourceAfterTheLimit() {
    fail("192.0.2.1", 2);
    assertThat(attempts.areTooMany("192.0.2.1")).isFalse();
    fail("192.0.2.1", 1);
    assertThat(attempts.areTooMany("192.0.2.1")).isTrue();
    assertThat(attempts.areTooMany("192.0.2.2")).isFalse();
  }

  @Test
  void unblocksASourceAfterAMinute() {
    fail("192.0.2.1", 3);
    now = now.plus(Duration.ofSeconds(59));
    assertThat(attempts.areTooMany("192.0.2.1")).isTrue();
    now = now.plus(Duration.ofSeconds(2));
    assertThat(attempts.areTooMany("192.0.2.1")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:0:1:0:0:0:1, 2001:db8:0:1:ffff:0:0:2, true",
    "2001:db8:0:1:0:0:0:1, 2001:db8:0:2:0:0:0:1, false"
  })
  void anIpv6NetworkOf64BitsIsOneSource(String first, String second, boolean same) {
    fail(first, 3);
    assertThat(attempts.areTooMany(second)).isEqualTo(same);
  }
}
