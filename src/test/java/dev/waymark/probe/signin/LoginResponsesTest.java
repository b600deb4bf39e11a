package dev.waymark.probe.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replies as providers send them. */
class LoginResponsesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [AUTHENTICATIONFAILED] Authentication failed.                               | REFUSED
          [AUTH] Username and password not accepted.                                  | REFUSED
          535 5.7.8 Error: authentication failed:                                     | REFUSED
          Authentication failed                                                       | REFUSED
          [ALERT] Application-specific password required: https://support.google.com/ | APP_PASSWORD_OR_OAUTH2_NEEDED
          534-5.7.9 Application-specific password required.                           | APP_PASSWORD_OR_OAUTH2_NEEDED
          535 5.7.139 Authentication unsuccessful, basic authentication is disabled.  | APP_PASSWORD_OR_OAUTH2_NEEDED
          [ALERT] Please log in via your web browser: https://support.google.com/     | APP_PASSWORD_OR_OAUTH2_NEEDED
          454 4.7.0 Too many login attempts, please try again later.                  | TOO_MANY_ATTEMPTS
          421 4.7.0 Temporary System Problem.                                         | TOO_MANY_ATTEMPTS
          [LIMIT] Rate limit hit.                                                     | TOO_MANY_ATTEMPTS
          [UNAVAILABLE] Temporary authentication failure.                             | UNAVAILABLE
          [SYS/TEMP] Server is busy.                                                  | UNAVAILABLE
          454 4.3.0 Cannot check the password.                                        | UNAVAILABLE
          """)
  void refusalsAreRecognisedByCodeOrText(String reply, LoginOutcome outcome) {
    assertThat(LoginResponses.outcome(reply)).isEqualTo(outcome);
  }
}
