package dev.waymark.mail.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as people type them and the one form we keep: UTS #46, non-transitional. */
class DomainNameTest {
  private static final String LABEL_63 = "a".repeat(63);

  /** 3 × 63 and 61 characters with their dots: the longest name of RFC 1035. */
  private static final String NAME_253 =
      LABEL_63 + "." + LABEL_63 + "." + LABEL_63 + "." + "b".repeat(61);

  @ParameterizedTest
  @CsvSource({
    "example.com,               example.com",
    "EXAMPLE.Com,               example.com",
    "example.com.,              example.com",
    "localhost,                 localhost",
    "a-b.example,               a-b.example",
    "126.com,                   126.com",
    "3.1.example,               3.1.example",
    "1and1.x1,                  1and1.x1",
    "bücher.example,            xn--bcher-kva.example",
    "BÜCHER.example,            xn--bcher-kva.example",
    "bu\u0308cher.example,      xn--bcher-kva.example",
    "xn--bcher-kva.example,     xn--bcher-kva.example",
    "XN--BCHER-KVA.example,     xn--bcher-kva.example",
    "Xn--Bcher-Kva.EXAMPLE,     xn--bcher-kva.example",
    "пример.рф,                 xn--e1afmkfd.xn--p1ai",
    "例え.テスト,                xn--r8jz45g.xn--zckzah",
    "ｅｘａｍｐｌｅ.com,         example.com",
    "example。com,              example.com",
    "example．com,              example.com",
    "example｡com,              example.com",
  })
  void everySpellingBecomesOneLowerCaseAsciiName(String typed, String ascii) {
    assertThat(DomainName.parse(typed).ascii()).isEqualTo(ascii);
  }

  @ParameterizedTest
  @CsvSource({
    "faß.example,     xn--fa-hia.example,    fass.example",
    "βόλος.example,   xn--nxasmm1c.example,  xn--nxasmq6b.example",
  })
  void charactersThatIdna2003MappedAwayStayDistinct(String typed, String ascii, String idna2003) {
    assertThat(DomainName.parse(typed).ascii()).isEqualTo(ascii).isNotEqualTo(idna2003);
    assertThat(DomainName.parse(ascii).unicode()).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0DC1\u0DCA\u200D\u0DBB\u0DD3.example", // Sinhala, after a virama
        "\u0646\u0627\u0645\u0647\u200C\u0627\u06CC.example", // Persian, between joining letters
      })
  void acceptsJoinersWhereTheirScriptNeedsThem(String typed) {
    // RFC 5892 appendix A.1 and A.2.
    DomainName name = DomainName.parse(typed);

    assertThat(name.unicode()).isEqualTo(typed);
    assertThat(name).isNotEqualTo(DomainName.parse(typed.replaceAll("[\u200C\u200D]", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u200Db.example",
        "a\u200Cb.example",
        "\u200Dexample.com",
        "\u0928\u093E\u092E\u0947\u200C.example", // Devanagari without a virama before it
      })
  void refusesOtherJoiners(String typed) {
    assertThat(DomainName.tryParse(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "example..com",
        ".example.com",
        "example.com..",
        "exa mple.com",
        " example.com",
        "under_score.example",
        "-example.com",
        "example-.com",
        "ab--cd.example",
        "xn--.example",
        "xn--a.example", // decodes to a control character
        "xn--zzzzzz99999.example", // no Punycode at all
        "xn--BCHER-.example",
        "xn--fass-.example", // an A-label of plain ASCII
        "xn--80ak6aa92e-.example",
        "example.1",
        "1.2.3.4",
        "127.0.0.0x1", // inet_aton takes a hexadecimal last part for a number
        "127.0.0.0x",
        "0x7f000001",
        "12345",
        "１.２.３.４",
        "[::1]",
        "::1",
        "a@b.example",
        "example.com:80",
        "example.com/",
        "exa%6Dple.com",
        "*.example.com",
        "<script>",
        "a\u0000.example",
        "a\r\n.example",
        "a\u00AD\u202E.example",
        "a\uD800.example",
        "a\uFFFD.example",
        "a\u05D0.example", // left-to-right and right-to-left in one label
        "1\u05D0.example\u05D0",
      })
  void refusesInvalidNames(String typed) {
    assertThat(DomainName.tryParse(typed)).isEmpty();
    assertThatThrownBy(() -> DomainName.parse(typed)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void rightToLeftNamesAreAcceptedWhereTheyFollowTheBidiRule() {
    assertThat(DomainName.parse("\u05D0\u05D1\u05D2.example").ascii())
        .isEqualTo("xn--4dbcd.example");
  }

  @Test
  void emojiAreAcceptedAsUts46Does() {
    assertThat(DomainName.parse("\uD83D\uDCA9.example").ascii()).isEqualTo("xn--ls8h.example");
  }

  @Test
  void aLabelHasAtMost63Characters() {
    assertThat(DomainName.tryParse(LABEL_63 + ".example")).isPresent();
    assertThat(DomainName.tryParse(LABEL_63 + "a.example")).isEmpty();
    assertThat(DomainName.tryParse("ü".repeat(60) + ".example"))
        .as("60 letters, more as A-label")
        .isEmpty();
  }

  @Test
  void aNameHasAtMost253CharactersWithoutTheFinalDot() {
    assertThat(NAME_253).hasSize(253);
    assertThat(DomainName.tryParse(NAME_253)).isPresent();
    assertThat(DomainName.tryParse(NAME_253 + ".")).isPresent();
    assertThat(DomainName.tryParse(NAME_253 + "b")).isEmpty();
    assertThat(DomainName.tryParse("a.".repeat(100_000) + "com")).isEmpty();
    // ICU throws where a label has more than 1000 UTF-16 units.
    assertThat(DomainName.tryParse("😀".repeat(502))).isEmpty();
    assertThat(DomainName.tryParse("ü".repeat(1001))).isEmpty();
  }

  @Test
  void neverRepeatsTheInputInTheError() {
    assertThatThrownBy(() -> DomainName.parse("ann_secret.example"))
        .hasMessage("not a domain name; expected something like example.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Example.com", "example.com.", "bücher.example", "", "1.2.3.4"})
  void constructsOnlyTheCanonicalForm(String text) {
    assertThatThrownBy(() -> new DomainName(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void showsTheUnicodeForm() {
    assertThat(DomainName.parse("XN--BCHER-KVA.example").unicode()).isEqualTo("bücher.example");
    assertThat(DomainName.parse("example.com").unicode()).isEqualTo("example.com");
    assertThat(new DomainName("xn--zzzzzz99999.example").unicode())
        .isEqualTo("xn--zzzzzz99999.example");
  }

  @Test
  void parentsComeLongestFirst() {
    assertThat(DomainName.parse("a.b.example").parents())
        .isEqualTo(List.of(new DomainName("b.example"), new DomainName("example")));
    assertThat(new DomainName("example").parents()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "autoconfig.example.com, example.com",
    "autoconfig.com,         com",
    "autoconfig,             ",
    "autoconfigs.example.com,",
    "my.autoconfig.example,  ",
  })
  void removesAWholeLeadingLabel(String name, String rest) {
    assertThat(new DomainName(name).withoutLabel("autoconfig").map(DomainName::ascii).orElse(null))
        .isEqualTo(rest);
  }

  @Test
  void namesAreEqualAndOrderedByTheirAsciiForm() {
    DomainName name = DomainName.parse("bücher.example");

    assertThat(name).isEqualTo(DomainName.parse("XN--bcher-KVA.Example."));
    assertThat(name).isGreaterThan(DomainName.parse("example.com"));
    assertThat(name).hasToString("xn--bcher-kva.example");
  }
}
