package dev.waymark.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries as clients really send them, decoded once and strictly. */
class QueryStringTest {

  @ParameterizedTest
  @CsvSource({
    "email=ann,                            ann",
    "email=ann%40example.com,              ann@example.com",
    "email=ann@example.com,                ann@example.com",
    "email=a%2Bb,                          a+b",
    "email=a%2bb,                          a+b",
    "email=a+b,                            a b",
    "email=a%20b,                          a b",
    "email=j%C3%B6rg,                      jörg",
    "email=%F0%9F%98%80,                   \uD83D\uDE00",
    "email=a=b,                            a=b",
    "email=a%26b%3Dc,                      a&b=c",
    "email=a?b/c,                          a?b/c",
    "email=%2540,                          %40",
    "email=%252540,                        %2540",
    "x=1&email=ann&y=2,                    ann",
    "&&email=ann&,                         ann",
    "email=ann&email=bob,                  ann",
    "Email=ann,                            ann",
    "EMAIL=ann&email=bob,                  ann",
    "xemail=bob&email=ann,                 ann",
    "emailx=bob&email=ann,                 ann",
  })
  void aValueIsDecodedOnce(String raw, String value) {
    assertThat(QueryString.of(raw).value("email")).contains(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "email", "email=", "email&email=ann", "=ann", "mail=ann", "&"})
  void aParameterWithoutAValueIsAbsent(String raw) {
    assertThat(QueryString.of(raw).value("email")).isEmpty();
  }

  @Test
  void aRequestWithoutAQueryHasNoParameters() {
    assertThat(QueryString.of(null).value("email")).isEmpty();
    assertThat(QueryString.of(null).address("email")).isEmpty();
  }

  @Test
  void parameterNamesIgnoreCase() {
    assertThat(QueryString.of("EmailAddress=ann").value("emailaddress")).contains("ann");
    assertThat(QueryString.of("emailaddress=ann").value("EmailAddress")).contains("ann");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%FF", // never in UTF-8
        "%C3", // cut off
        "%C3%28", // wrong continuation
        "%80", // continuation without a start
        "%C0%AF", // overlong slash
        "%E0%80%AF",
        "%ED%A0%80", // lone surrogate
        "%ED%A0%BD%ED%B8%80", // surrogate pair, as CESU-8 writes it
        "%F4%90%80%80", // beyond U+10FFFF
        "ann%40example.com%FF",
      })
  void bytesThatAreNotUtf8AreAnError(String encoded) {
    assertThatThrownBy(() -> QueryString.of("email=" + encoded).value("email"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("email is not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%", "%4", "a%", "%zz", "%4z", "%z4", "100%", "%%40", "% 4", "%+4", "%１１"})
  void aPercentWithoutTwoHexadecimalDigitsIsAnError(String encoded) {
    assertThatThrownBy(() -> QueryString.of("email=" + encoded).value("email"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("email has a % that is not followed by two hexadecimal digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jörg", "j\u00C3\u00B6rg", "a\uD800", "\u0080"})
  void charactersThatMustBePercentEncodedAreAnError(String raw) {
    // The server decodes the request line as ISO 8859-1, so the character is ambiguous.
    assertThatThrownBy(() -> QueryString.of("email=" + raw).value("email"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("email has a character that is not percent-encoded");
  }

  @Test
  void otherParametersAreNotDecoded() {
    assertThat(QueryString.of("utm=%zz&email=ann&x=%FF").value("email")).contains("ann");
  }

  @ParameterizedTest
  @CsvSource({
    "ann%40example.com,                  ann@example.com",
    "ann%2Btag%40example.com,            ann+tag@example.com",
    "ann+tag@example.com,                ann+tag@example.com",
    "ann%20tag@example.com,              ann+tag@example.com",
    "%20ann@example.com%0A,              ann@example.com",
    "%22ann+lee%22@example.com,          \"ann lee\"@example.com",
    "j%C3%B6rg@b%C3%BCcher.example,      jörg@xn--bcher-kva.example",
    "ANN@EXAMPLE.COM,                    ANN@example.com",
    "%25EMAILDOMAIN%25@example.com,      %EMAILDOMAIN%@example.com",
  })
  void addressesAreReadAsTyped(String encoded, String text) {
    assertThat(QueryString.of("email=" + encoded).address("email").map(EmailAddress::text))
        .contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann",
        "%3Cscript%3E@example.com",
        "a@b@c",
        "ann%2540example.com", // encoded twice
        "ann%0D%0AX:y@example.com",
        "ann%00@example.com",
        "%EF%BF%BD@example.com",
        "ann@",
        "+",
      })
  void anInvalidAddressIsAnError(String encoded) {
    assertThatThrownBy(() -> QueryString.of("email=" + encoded).address("email"))
        .isInstanceOf(InvalidValueException.class);
  }
}
