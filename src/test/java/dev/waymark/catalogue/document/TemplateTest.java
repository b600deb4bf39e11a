package dev.waymark.catalogue.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.mail.address.InvalidValueException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Placeholders: which there are, and what takes their place. */
class TemplateTest {
  private static final Map<String, String> VALUES =
      Map.of(
          "SERVER", "mail.example.com",
          "A1", "one",
          "TRICK", "%SERVER%",
          "GROUP", "$1\\",
          "V6", "2001:db8::1",
          "EMAILDOMAIN", "example.com");

  @ParameterizedTest
  @ValueSource(
      strings = {"A", "SERVER", "A1", "EMAI", "XEMAIL", "A1234567890123456789012345678901"})
  void aVariableHasUpToThirtyTwoCapitalsAndDigits(String name) {
    assertThat(Template.isVariable(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "server",
        "1A",
        "A_B",
        "A-B",
        "Ä",
        "A%",
        "A\n",
        "EMAIL",
        "EMAILDOMAIN",
        "EMAILX",
        "A12345678901234567890123456789012",
      })
  void refusesOtherNamesOfVariables(String name) {
    assertThat(Template.isVariable(name)).isFalse();
  }

  @Test
  void doesNotTakeEncodedLettersOfAUrlForVariables() {
    Template template = new Template("https://help.example/Ops%C3%A6tning/%A1%/%E6%97%A5");

    assertThat(template.variables()).containsExactly("A1");
    assertThat(template.fillUrl(VALUES))
        .isEqualTo("https://help.example/Ops%C3%A6tning/one/%E6%97%A5");
  }

  @Test
  void doesNotTakePlaceholdersOfTheAddressForVariables() {
    Template template = new Template("%SERVER%/%EMAILDOMAIN%/%EMAILADDRESS%/%A1%/%SERVER%/%x%");

    assertThat(template.placeholders())
        .containsExactly("A1", "EMAILADDRESS", "EMAILDOMAIN", "SERVER");
    assertThat(template.variables()).containsExactly("A1", "SERVER");
  }

  @ParameterizedTest
  @CsvSource({
    "mail.example.com,        mail.example.com",
    "%SERVER%,                mail.example.com",
    "%SERVER%%A1%,            mail.example.comone",
    "x%A1%y%A1%z,             xoneyonez",
    "webmail.%EMAILDOMAIN%,   webmail.example.com",
    "%TRICK%,                 %SERVER%",
    "%GROUP%,                 $1\\",
    "100%,                    100%",
    "%server%,                %server%",
    "%%SERVER%%,              %mail.example.com%",
  })
  void eachPlaceholderIsFilledOnce(String template, String filled) {
    assertThat(new Template(template).fill(VALUES)).isEqualTo(filled);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%OTHER%", "%EMAILADDRESS%", "x%EMAILLOCALPART%"})
  void aPlaceholderWithoutAValueIsAnError(String template) {
    assertThatThrownBy(() -> new Template(template).fill(VALUES))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("% cannot be used here");
  }

  @ParameterizedTest
  @CsvSource({
    "%EMAILADDRESS%,            %EMAILADDRESS%",
    "%EMAILDOMAIN%,             %EMAILDOMAIN%",
    "%A1%-%EMAILLOCALPART%,     one-%EMAILLOCALPART%",
    "%TRICK%,                   %SERVER%",
  })
  void keepsPlaceholdersOfTheAddressInUserNames(String template, String filled) {
    assertThat(new Template(template).fillVariables(VALUES)).isEqualTo(filled);
  }

  @ParameterizedTest
  @CsvSource({
    "https://%V6%/,              https://[2001:db8::1]/",
    "https://%V6%:8443/x,        https://[2001:db8::1]:8443/x",
    "https://%SERVER%:8443/,     https://mail.example.com:8443/",
    "https://example.com/%V6%,   https://example.com/2001:db8::1",
    "https://example.com/?h=%V6%,https://example.com/?h=2001:db8::1",
  })
  void anIpv6AddressGetsBracketsWhereItIsTheHost(String template, String filled) {
    assertThat(new Template(template).fillUrl(VALUES)).isEqualTo(filled);
  }

  @Test
  void aPortInTheVariableOfAHostIsAnError() {
    assertThatThrownBy(
            () -> new Template("https://%S%/").fillUrl(Map.of("S", "mail.example.com:8443")))
        .isInstanceOf(InvalidValueException.class);
  }
}
