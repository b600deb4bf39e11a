package dev.waymark.catalogue.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.mail.address.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "126", "gmail", "gmx.com", "t-online", "a..b", "imports", "x-"})
  void acceptsLowerCaseLettersDigitsDotsAndHyphens(String text) {
    assertThat(new ProviderId(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "import", ".gmail", "-gmail", "Gmail", "g_mail", "g mail", "g/mail", "gmäil", "%41",
        "a\n",
      })
  void refusesOtherCharactersAndReservedPaths(String text) {
    assertThatThrownBy(() -> new ProviderId(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void itHasAtMost63Characters() {
    assertThat(new ProviderId("a".repeat(63)).text()).hasSize(63);
    assertThatThrownBy(() -> new ProviderId("a".repeat(64)))
        .isInstanceOf(InvalidValueException.class);
  }
}
