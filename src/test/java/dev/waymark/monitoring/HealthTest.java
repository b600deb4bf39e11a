package dev.waymark.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two failures at different times make a service failing, and nothing less does. */
class HealthTest {

  @ParameterizedTest
  @CsvSource({
    "UNKNOWN, WORKS, true, OK",
    "UNKNOWN, BROKEN, true, FAILED",
    "UNKNOWN, UNDECIDED, true, UNKNOWN",
    "OK, BROKEN, true, FAILED",
    "OK, UNDECIDED, true, OK",
    "FAILED, BROKEN, true, FAILING",
    "FAILED, BROKEN, false, FAILED",
    "FAILED, UNDECIDED, true, FAILED",
    "FAILED, WORKS, true, OK",
    "FAILING, BROKEN, true, FAILING",
    "FAILING, UNDECIDED, true, FAILING",
    "FAILING, WORKS, true, OK"
  })
  void aLookChangesHowAServiceIsDoing(
      Health before, Health.Seen seen, boolean later, Health after) {
    assertThat(before.after(seen, later)).isEqualTo(after);
  }
}
