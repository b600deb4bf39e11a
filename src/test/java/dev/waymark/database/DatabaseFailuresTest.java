package dev.waymark.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recognition of an unavailable database among failures. */
class DatabaseFailuresTest {
  private static Throwable wrapped(String state) {
    return new IllegalStateException(new IllegalStateException(new SQLException("says", state)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "08001", "53300", "57P01", "57P02", "57P03", "99999"})
  void connectionErrorsAreFailuresOfTheDatabase(String state) {
    assertThat(DatabaseFailures.of(wrapped(state))).contains("says");
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "22021", "42P01", "40001", ""})
  void errorsOfAStatementAreNot(String state) {
    assertThat(DatabaseFailures.of(wrapped(state))).isEmpty();
  }

  @Test
  void suppressedCausesOfACommitCount() {
    IllegalStateException commit = new IllegalStateException("Could not commit transaction.");
    commit.addSuppressed(wrapped("08006"));
    assertThat(DatabaseFailures.of(new IllegalStateException(commit))).contains("says");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sorry, acquisition timeout!",
        "Acquisition timeout while waiting for new connection",
        "Interrupted while acquiring"
      })
  void anExhaustedPoolCounts(String message) {
    assertThat(DatabaseFailures.of(new IllegalStateException(new SQLException(message))))
        .contains(message);
  }

  @Test
  void otherExceptionsAreNot() {
    assertThat(DatabaseFailures.of(new IllegalStateException("says"))).isEmpty();
    assertThat(DatabaseFailures.of(new SQLException("says"))).isEmpty();
  }
}
