package dev.waymark.autoconfig;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThunderbirdTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0", "00123", "123", "-5", "+5", "1.5", ".5", "5.", "1e3", "1E+3", "1.5e-2", " 12", "12 ",
        "0x10", "0XfF", "0b101", "0o17", "-0", "1e308"
      })
  void takesForNumbersWhatJavaScriptDoes(String text) {
    assertThat(ThunderbirdText.isKept(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false", "True", "FALSE"})
  void takesForBooleansWhatHasTheirLettersInAnyCase(String text) {
    assertThat(ThunderbirdText.isKept(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann.5",
        "john-12",
        "maria.64",
        "ann smith.1",
        "2001-02-03",
        "2001-02-03T04:05Z",
        "24/7",
        "1/2/2003",
        "may5-1990",
        "5 may 1990",
        "may 5, 1990",
        "tue.5",
        "12:30 1.2.2003",
        "7 (ann"
      })
  void takesForDatesWhatFirefoxMightParse(String text) {
    assertThat(ThunderbirdText.isKept(text)).isFalse();
  }

  @Test
  void isQuickWithTextThatIsMadeToBeSlow() {
    String slow = "5" + "mar".repeat(150) + "-5".repeat(20) + "!";

    assertThat(ThunderbirdText.isKept(slow)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann",
        "ann@example.com",
        "7@example.com",
        "ann5",
        "5ann",
        "ann_5",
        "example.com_5",
        "web5p1",
        "marco12",
        "u0012",
        "1e999",
        "Infinity",
        "NaN",
        "-0x10",
        "0x",
        "0b12",
        "1_000",
        "1e",
        "e3",
        ".",
        "truely",
        "true ",
        "ann.smith",
        "ann.5.example.com",
        "ann5.example.com",
        "日本語.5",
        "ann+5",
        "5+ann@example.com"
      })
  void keepsTheRest(String text) {
    assertThat(ThunderbirdText.isKept(text)).isTrue();
  }
}
