package dev.waymark.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.mail.address.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 25, 993, 65_535})
  void acceptsAnyTcpPort(int number) {
    assertThat(new Port(number).number()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 65_536, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void refusesOtherNumbers(int number) {
    assertThatThrownBy(() -> new Port(number))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("not a port; expected a number from 1 to 65535");
  }

  @Test
  void printsItsNumber() {
    assertThat(new Port(993)).hasToString("993");
  }
}
