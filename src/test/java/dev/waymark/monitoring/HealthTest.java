package dev.waymark.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service is failing only after two failures at different times. */
class HealthTest {

  @ParameterizedTest
  @CsvSource({
    "UNKNOWN, WORKS, true, OK",
    "UNKNOWN, BROKEN, true, FAILED",
    "UNKNOWN, INCONCLUSIVE, true, UNKNOWN",
    "OK, BROKEN, true, FAILED",
    "OK, INCONCLUSIVE, true, OK",
    "FAILED, BROKEN, true, FAILING",
    "FAILED, BROKEN, false, FAILED",
    "FAILED, INCONCLUSIVE, true, FAILED",
    "FAILED, WORKS, true, OK",
    "FAILING, BROKEN, true, FAILING",
    "FAILING, INCONCLUSIVE, true, FAILING",
    "FAILING, WORKS, true, OK"
  })
  void aProbeChangesTheStateOfAService(
      Health before, Health.Outcome outcome, boolean later, Health after) {
    assertThat(before.after(outcome, later)).isEqualTo(after);
  }
}
