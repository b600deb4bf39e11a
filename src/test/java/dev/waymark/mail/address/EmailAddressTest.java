package dev.waymark.mail.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses: RFC 5321 with the UTF-8 local parts of RFC 6531. */
class EmailAddressTest {
  private static final DomainName DOMAIN = new DomainName("example.com");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann",
        "Ann.Lee",
        "ann+tag",
        "ann+a+b=c",
        "!#$%&'*+-/=?^_`{|}~",
        "a.b.c",
        "%EMAILDOMAIN%",
        "o'neill",
        "\"ann lee\"",
        "\"a@b\"",
        "\"a\\\"b\"",
        "\"\"",
        "\"..\"",
        "jörg",
        "jo\u0308rg", // decomposed: bytes are kept as they are
        "用户",
        "\uD83D\uDE00",
        "نامه\u200Cای", // a joiner that Persian needs
      })
  void keepsTheLocalPart(String local) {
    EmailAddress address = EmailAddress.parse(local + "@example.com");

    assertThat(address).isEqualTo(new EmailAddress(local, DOMAIN));
    assertThat(address.text()).isEqualTo(local + "@example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "ann",
        "ann@",
        "@example.com",
        "a@b@example.com",
        "ann@@example.com",
        "ann lee@example.com",
        " ann@example.com",
        "ann@example.com ",
        ".ann@example.com",
        "ann.@example.com",
        "a..b@example.com",
        "ann,lee@example.com",
        "<ann@example.com>",
        "<script>@example.com",
        "ann(comment)@example.com",
        "ann:lee@example.com",
        "ann\\lee@example.com",
        "\"ann@example.com",
        "ann\"@example.com",
        "\"ann\"lee@example.com",
        "\"a\"b\"@example.com",
        "\"a\\\"@example.com",
        "ann@[192.0.2.1]",
        "ann@192.0.2.1",
        "ann@exa_mple.com",
        "ann@-example.com",
        "ann\u0000@example.com",
        "ann\r\nX: y@example.com",
        "ann\t@example.com",
        "\"a\tb\"@example.com",
        "ann\u007F@example.com",
        "ann\u0085@example.com",
        "ann\u00A0lee@example.com",
        "ann\u2028@example.com",
        "ann\u202Egro@example.com",
        "ann\u2066@example.com",
        "ann\u200B@example.com",
        "ann\u00AD@example.com",
        "\uFEFFann@example.com",
        "ann\uD800@example.com",
        "\uDC00ann@example.com",
        "ann\uFFFD@example.com",
        "ann\uFFFE@example.com",
        "ann\uE000@example.com",
      })
  void refusesInvalidAddresses(String text) {
    assertThat(EmailAddress.tryParse(text)).isEmpty();
    assertThatThrownBy(() -> EmailAddress.parse(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("not an e-mail address; expected something like ann@example.com");
  }

  @Test
  void splitsAtTheLastAt() {
    EmailAddress address = EmailAddress.parse("\"ann@home\"@Example.COM.");

    assertThat(address.localPart()).isEqualTo("\"ann@home\"");
    assertThat(address.domain()).isEqualTo(DOMAIN);
  }

  @Test
  void caseMattersInTheLocalPartOnly() {
    assertThat(EmailAddress.parse("ann@EXAMPLE.com"))
        .isEqualTo(EmailAddress.parse("ann@example.com"));
    assertThat(EmailAddress.parse("Ann@example.com"))
        .isNotEqualTo(EmailAddress.parse("ann@example.com"));
  }

  @Test
  void keepsComposedAndDecomposedLetters() {
    assertThat(EmailAddress.parse("j\u00F6rg@example.com"))
        .isNotEqualTo(EmailAddress.parse("jo\u0308rg@example.com"));
  }

  @Test
  void theDomainOfAnInternationalAddressIsWrittenAsALabel() {
    assertThat(EmailAddress.parse("jörg@bücher.example").text())
        .isEqualTo("jörg@xn--bcher-kva.example");
  }

  @Test
  void theLocalPartHasAtMost64Octets() {
    assertThat(EmailAddress.tryParse("a".repeat(64) + "@example.com")).isPresent();
    assertThat(EmailAddress.tryParse("a".repeat(65) + "@example.com")).isEmpty();
    assertThat(EmailAddress.tryParse("ö".repeat(32) + "@example.com")).isPresent();
    assertThat(EmailAddress.tryParse("ö".repeat(32) + "a@example.com")).isEmpty();
    assertThat(EmailAddress.tryParse("a".repeat(1_000_000) + "@example.com")).isEmpty();
  }

  @Test
  void theWholeHasAtMost254Octets() {
    String domain185 = "a".repeat(61) + "." + "b".repeat(61) + "." + "c".repeat(61);
    assertThat(domain185).hasSize(185);

    assertThat(EmailAddress.tryParse("a".repeat(64) + "@ab." + domain185)).isPresent();
    assertThat(EmailAddress.tryParse("a".repeat(64) + "@abc." + domain185)).isPresent();
    String domain189 = "abc." + domain185;
    assertThat(EmailAddress.tryParse("a".repeat(64) + "@" + domain189)).isPresent();
    assertThat(EmailAddress.tryParse("a".repeat(64) + "@a" + domain189)).isEmpty();
  }

  @Test
  void limitsTheLengthInTheConstructorToo() {
    assertThatThrownBy(() -> new EmailAddress("a b", DOMAIN))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new EmailAddress("a".repeat(65), DOMAIN))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void hidesTheLocalPartInToString() {
    assertThat(EmailAddress.parse("ann@example.com")).hasToString("…@example.com");
    assertThat(String.valueOf(EmailAddress.tryParse("ann@example.com"))).doesNotContain("ann");
  }
}
