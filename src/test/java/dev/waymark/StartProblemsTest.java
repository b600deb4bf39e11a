package dev.waymark;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.mail.address.InvalidValueException;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.ConfigValidationException.Problem;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Settings at fault in a failure of Quarkus. */
class StartProblemsTest {

  @Test
  void findsTheInvalidValueBelowOtherFailures() {
    Throwable failure =
        new IllegalStateException(
            new InvalidValueException("WAYMARK_PROBE_RETENTION must be an hour"));
    assertThatThrownBy(() -> StartProblems.check(failure))
        .isInstanceOf(StartFailure.class)
        .hasMessage("WAYMARK_PROBE_RETENTION must be an hour");
  }

  @Test
  void namesTheVariableOfEachProperty() {
    Throwable failure =
        new ConfigValidationException(
            new Problem[] {
              new Problem(
                  "java.lang.IllegalArgumentException: SRCFG00039: The config property"
                      + " quarkus.mailer.port with the config value \"abc\" threw an Exception whilst"
                      + " being converted SRCFG00029: Expected an integer value, got \"abc\""),
              new Problem(
                  "java.util.NoSuchElementException: SRCFG00014: The config property a.b is required"
                      + " but it could not be found in any config source")
            });
    assertThatThrownBy(() -> StartProblems.check(failure))
        .hasMessage(
            String.join(
                System.lineSeparator(),
                "QUARKUS_MAILER_PORT: Expected an integer value, got \"abc\"",
                "The config property a.b is required but it could not be found in any config"
                    + " source"));
  }

  @Test
  void leavesOtherFailuresToTheLog() {
    assertThatCode(() -> StartProblems.check(new IllegalStateException(new IOException("disk"))))
        .doesNotThrowAnyException();
  }
}
