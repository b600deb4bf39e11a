package dev.waymark.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents in colour are still the documents. */
class HighlightingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "This dialect cannot say it.",
        "<?xml version=\"1.0\"?>\n<a b='c'><!-- > \" --><d/>text \"quoted\" &amp;</a>\n",
        "<a",
        "<a b=\"<>\">",
        "{\"a\": [1, -2.5e3, true, null, \"x\\\"y\\\\\"], \"b\":{}}",
        "{\"open",
        "{\"\\"
      })
  void nothingIsLostOrChanged(String document) {
    assertThat(Highlighting.of(document).stream().map(Token::text).collect(Collectors.joining()))
        .isEqualTo(document);
  }

  @Test
  void longTextsDoNotExhaustTheStack() {
    String document = "{\"a\":\"" + "\\\"x".repeat(100_000) + "\"}";
    assertThat(Highlighting.of(document)).hasSize(5);
  }

  @Test
  void namesAndValuesOfXmlAreToldApart() {
    assertThat(Highlighting.of("<a b=\"c\">d</a>"))
        .contains(
            new Token(Token.NAME, "<a"),
            new Token(Token.KEY, "b"),
            new Token(Token.STRING, "\"c\""),
            new Token(Token.PLAIN, "d"),
            new Token(Token.NAME, "</a"));
  }

  @Test
  void keysAndStringsOfJsonAreToldApart() {
    assertThat(Highlighting.of("{\"a\":\"b\",\"c\":1}"))
        .contains(
            new Token(Token.KEY, "\"a\""),
            new Token(Token.STRING, "\"b\""),
            new Token(Token.VALUE, "1"));
  }
}
