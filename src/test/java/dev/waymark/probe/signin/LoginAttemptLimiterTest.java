package dev.waymark.probe.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.MovableClock;
import dev.waymark.mail.address.EmailAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginAttemptLimiterTest {
  private static final EmailAddress ANN = EmailAddress.parse("ann@example.com");

  @Test
  void anAccountIsLeftAloneUntilThePeriodIsOver() {
    MovableClock clock = new MovableClock();
    LoginAttemptLimiter attempts = new LoginAttemptLimiter(clock);
    for (int i = 0; i < LoginAttemptLimiter.MOST; i++) {
      assertThat(attempts.mayTry(ANN)).isTrue();
    }
    assertThat(attempts.mayTry(EmailAddress.parse("ANN@Example.com"))).isFalse();
    assertThat(attempts.mayTry(EmailAddress.parse("bob@example.com"))).isTrue();
    clock.advance(LoginAttemptLimiter.PERIOD.minusSeconds(1));
    assertThat(attempts.mayTry(ANN)).isFalse();
    clock.advance(Duration.ofSeconds(1));
    assertThat(attempts.mayTry(ANN)).isTrue();
  }
}
