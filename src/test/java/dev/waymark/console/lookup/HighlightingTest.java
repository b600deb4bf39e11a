package dev.waymark.console.lookup;

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
  void spansTogetherAreTheDocument(String document) {
    assertThat(
            Highlighting.of(document).stream()
                .map(HighlightSpan::text)
                .collect(Collectors.joining()))
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
            new HighlightSpan(HighlightSpan.NAME, "<a"),
            new HighlightSpan(HighlightSpan.KEY, "b"),
            new HighlightSpan(HighlightSpan.STRING, "\"c\""),
            new HighlightSpan(HighlightSpan.PLAIN, "d"),
            new HighlightSpan(HighlightSpan.NAME, "</a"));
  }

  @Test
  void keysAndStringsOfJsonAreToldApart() {
    assertThat(Highlighting.of("{\"a\":\"b\",\"c\":1}"))
        .contains(
            new HighlightSpan(HighlightSpan.KEY, "\"a\""),
            new HighlightSpan(HighlightSpan.STRING, "\"b\""),
            new HighlightSpan(HighlightSpan.VALUE, "1"));
  }
}
