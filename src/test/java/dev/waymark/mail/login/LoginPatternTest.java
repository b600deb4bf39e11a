package dev.waymark.mail.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginPatternTest {

  private static boolean fits(String pattern, String local) {
    return new LoginPattern(pattern).fits(EmailAddress.parse(local + "@example.com"));
  }

  @ParameterizedTest
  @CsvSource({
    "*,            ann",
    "***,          ann",
    "ann,          ann",
    "Ann,          aNN",
    "a?n,          ann",
    "sales-*,      sales-de",
    "sales-*,      sales-",
    "*.sales,      ann.sales",
    "*.sales,      a.sales.sales",
    "a*b*c,        axxbyybzzc",
    "?*,           a",
    "*a*a*a*b,     aaaaaaaaaaaab",
    "jörg*,        Jörg+tag",
    "a?b,          a😀b",
    "*+*,          ann+tag"
  })
  void fitsTheLocalPart(String pattern, String local) {
    assertThat(fits(pattern, local)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ann,      anne",
    "ann,      an",
    "a?n,      an",
    "sales-*,  xsales-de",
    "*.sales,  ann.sales.de",
    "a*b*c,    axxbyybzz",
    "?,        ab",
    "a.n,      axn",
    "[a-z]*,   ann"
  })
  void doesNotFitTheLocalPart(String pattern, String local) {
    assertThat(fits(pattern, local)).isFalse();
  }

  @Test
  void treatsDecomposedAndComposedLettersAsEqual() {
    assertThat(fits("jo\u0308rg", "J\u00f6rg")).isTrue();
  }

  @Test
  void recognisesPatternsForAllAndForOneMailbox() {
    assertThat(new LoginPattern("*").fitsAll()).isTrue();
    assertThat(new LoginPattern("?*").fitsAll()).isFalse();
    assertThat(new LoginPattern("info").isExact()).isTrue();
    assertThat(new LoginPattern("inf?").isExact()).isFalse();
    assertThat(new LoginPattern("*").isExact()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "info@example.com", "a\u0000", "a\u202eb", "a\nb"})
  void refusesInvalidPatterns(String text) {
    assertThatThrownBy(() -> new LoginPattern(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void refusesPatternsLongerThanAnyLocalPart() {
    assertThat(new LoginPattern("a".repeat(64)).isExact()).isTrue();
    assertThatThrownBy(() -> new LoginPattern("a".repeat(65)))
        .isInstanceOf(InvalidValueException.class);
  }
}
