package dev.waymark.probe.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.mail.address.EmailAddress;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoginAttemptLimiterTest {
  private static final EmailAddress ANN = EmailAddress.parse("ann@example.com");

  @Test
  void anAccountIsLeftAloneUntilThePeriodIsOver() {
    AtomicLong nanos = new AtomicLong();
    LoginAttemptLimiter attempts = new LoginAttemptLimiter(nanos::get);
    for (int i = 0; i < LoginAttemptLimiter.MOST; i++) {
      assertThat(attempts.mayTry(ANN)).isTrue();
    }
    assertThat(attempts.mayTry(EmailAddress.parse("ANN@Example.com"))).isFalse();
    assertThat(attempts.mayTry(EmailAddress.parse("bob@example.com"))).isTrue();
    nanos.addAndGet(LoginAttemptLimiter.PERIOD.toNanos());
    assertThat(attempts.mayTry(ANN)).isTrue();
  }
}
