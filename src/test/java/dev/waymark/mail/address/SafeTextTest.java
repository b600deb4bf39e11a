package dev.waymark.mail.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters allowed in documents and pages. */
class SafeTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Media Temple (mt)",
        "a & b < c > \"d\" 'e' %f%",
        "Größe, é, e\u0301",
        "Почта 邮箱 ポスト \u05D3\u05D5\u05D0\u05E8 \u0628\u0631\u06CC\u062F",
        "\uD83D\uDCEC",
        "نامه\u200Cای",
        "\u0DC1\u0DCA\u200D\u0DBB\u0DD3",
      })
  void acceptsTheWritingOfAllLanguages(String text) {
    assertThat(SafeText.isSafe(text)).isTrue();
    assertThat(SafeText.require(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x0000, 0x0009, 0x000A, 0x000D, 0x001B, 0x007F, 0x0085, 0x009F, // controls
        0x00A0, 0x2003, 0x3000, // spaces that look like the space
        0x2028, 0x2029, // line and paragraph separator
        0x00AD, 0x200B, 0x2060, 0xFEFF, // invisible
        0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, // bidirectional controls
        0xD800, 0xDBFF, 0xDC00, 0xDFFF, // lone surrogates
        0xFFFD, // what lenient decoders leave behind
        0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, // non-characters
        0xE000, 0xF0000, // private use
        0xE0041, // tags: invisible letters
      })
  void refusesOneUnsafeCharacter(int codePoint) {
    String text = "a" + Character.toString(codePoint) + "b";

    assertThat(SafeText.isSafe(text)).isFalse();
    assertThatThrownBy(() -> SafeText.require(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void refusesSurrogatesInTheWrongOrder() {
    assertThat(SafeText.isSafe("\uDE00\uD83D")).isFalse();
  }

  @Test
  void doesNotRepeatTheTextInTheError() {
    assertThatThrownBy(() -> SafeText.require("ann\u202E"))
        .hasMessage("has a control, bidirectional, invisible or unassigned character; remove it");
  }
}
