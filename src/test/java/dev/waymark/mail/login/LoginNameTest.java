package dev.waymark.mail.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of a user name and what becomes of it for one address. */
class LoginNameTest {
  private static final EmailAddress ANN = EmailAddress.parse("Ann+x@bücher.example");

  @ParameterizedTest
  @CsvSource({
    "%EMAILADDRESS%,                  Ann+x@xn--bcher-kva.example",
    "%EMAILLOCALPART%,                Ann+x",
    "%EMAILDOMAIN%,                   xn--bcher-kva.example",
    "%EMAILLOCALPART%.%EMAILDOMAIN%,  Ann+x.xn--bcher-kva.example",
    "HOME\\%EMAILLOCALPART%,          HOME\\Ann+x",
    "%EMAILDOMAIN%%EMAILDOMAIN%,      xn--bcher-kva.examplexn--bcher-kva.example",
    "shared,                          shared",
    "$1 \\2,                          $1 \\2",
  })
  void placeholdersAreFilledIn(String template, String filled) {
    assertThat(new LoginName(template).fill(ANN)).isEqualTo(filled);
  }

  @ParameterizedTest
  @CsvSource({
    "%EMAILADDRESS%,   %EMAILDOMAIN%@example.com",
    "%EMAILLOCALPART%, %EMAILDOMAIN%",
    "%EMAILLOCALPART%-%EMAILDOMAIN%, %EMAILDOMAIN%-example.com",
  })
  void neverScansTheAddressAgain(String template, String filled) {
    EmailAddress hostile = EmailAddress.parse("%EMAILDOMAIN%@example.com");

    assertThat(new LoginName(template).fill(hostile)).isEqualTo(filled);
  }

  @Test
  void takesGroupReferencesInAnAddressAsText() {
    EmailAddress hostile = EmailAddress.parse("$1${x}@example.com");

    assertThat(new LoginName("%EMAILLOCALPART%").fill(hostile)).isEqualTo("$1${x}");
  }

  @ParameterizedTest
  @CsvSource({
    "%EMAILADDRESS%,                 true,  false",
    "%EMAILLOCALPART%,               true,  false",
    "%EMAILDOMAIN%,                  true,  false",
    "x%EMAILLOCALPART%,              false, false",
    "%EMAILLOCALPART%%EMAILDOMAIN%,  false, false",
    "shared,                         false, true",
  })
  void recognisesBarePlaceholdersAndLiterals(String template, boolean bare, boolean literal) {
    assertThat(new LoginName(template).isBarePlaceholder()).isEqualTo(bare);
    assertThat(new LoginName(template).isLiteral()).isEqualTo(literal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "%",
        "100%",
        "%SERVER%",
        "%emailaddress%",
        "%EMAIL%",
        "%EMAILADDRESS",
        "%EMAILADDRESS%%",
        "%EMAILADDRESS%EMAILDOMAIN%",
        "%EMAIL%EMAILDOMAIN%ADDRESS%", // leaves a placeholder when the inner one is taken out
        "ann\u202E",
        "ann\n",
        "ann\uFFFD",
      })
  void refusesInvalidForms(String template) {
    assertThatThrownBy(() -> new LoginName(template)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void itHasAtMost512Characters() {
    assertThat(new LoginName("a".repeat(512)).template()).hasSize(512);
    assertThatThrownBy(() -> new LoginName("a".repeat(513)))
        .isInstanceOf(InvalidValueException.class);
  }
}
