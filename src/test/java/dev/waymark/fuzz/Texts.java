package dev.waymark.fuzz;

import dev.waymark.mail.address.SafeText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of hostile and of acceptable texts. */
public final class Texts {
  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "&",
          "&amp;",
          "&#0;",
          "]]>",
          "<![CDATA[",
          "<!--",
          "<?xml",
          "<!DOCTYPE a [",
          "<!ENTITY % p 'x'>",
          "%p;",
          "\"",
          "'",
          "\\",
          "{",
          "}",
          "[",
          ",",
          ":",
          ";",
          "null",
          "\\u0000",
          "\\ud800",
          "%",
          "%00",
          "%0d%0a",
          "%C3%28",
          "%ED%A0%80",
          "%2540",
          "+",
          " ",
          "\0",
          "\r\n",
          "\uFEFF",
          "\u202E",
          "\u200B",
          "😀",
          "ß",
          "xn--",
          "xn--a-",
          ".",
          "..",
          "-",
          "@",
          "@@",
          "1e999",
          "-0",
          "%EMAILADDRESS%",
          "%SERVER%",
          "$1",
          "\\E",
          "*",
          "?",
          "a");

  private Texts() {}

  /** Generates arbitrary texts, short and long. */
  public static Arbitrary<String> any() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.strings().all().ofMaxLength(80)),
        Tuple.of(4, Arbitraries.of(PIECES).list().ofMaxSize(30).map(all -> String.join("", all))),
        Tuple.of(1, Arbitraries.strings().ascii().ofMaxLength(20_000)),
        Tuple.of(
            1,
            Combinators.combine(Arbitraries.of(PIECES), Arbitraries.integers().between(100, 20_000))
                .as(String::repeat)));
  }

  /** Generates variants of a valid text with a few parts inserted, removed or doubled. */
  public static Arbitrary<String> damaged(String good) {
    return Combinators.combine(
            Arbitraries.of(PIECES),
            Arbitraries.integers().between(0, good.length()),
            Arbitraries.integers().between(0, 20))
        .as(Damage::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(
            all -> {
              String text = good;
              for (Damage damage : all) {
                text = damage.done(text);
              }
              return text;
            });
  }

  private record Damage(String piece, int at, int cut) {
    String done(String text) {
      int from = Math.min(at, text.length());
      int to = Math.min(from + cut, text.length());
      // A cut of the greatest length doubles the text instead.
      return cut == 20
          ? text.substring(0, from) + text
          : text.substring(0, from) + piece + text.substring(to);
    }
  }

  /** Generates damaged texts as bytes, some of which are not UTF-8. */
  public static Arbitrary<byte[]> damagedBytes(String good) {
    return Combinators.combine(
            damaged(good),
            Arbitraries.integers().between(0, Integer.MAX_VALUE),
            Arbitraries.integers().between(0, 1023))
        .as(
            (text, at, value) -> {
              byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
              if (value < 256 && bytes.length > 0) {
                bytes[at % bytes.length] = (byte) value.intValue();
              }
              return bytes;
            });
  }

  /** Names of people in many scripts, with characters that markup must escape. */
  public static Arbitrary<String> safe(int max) {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withCharRange('\u00A1', '\u017F')
        .withCharRange('\u0391', '\u03A1')
        .withCharRange('\u05D0', '\u05EA')
        .withCharRange('\u0621', '\u063A')
        .withCharRange('\u4E00', '\u4E2D')
        .withChars('<', '>', '&', '"', '\'', ']', '\\', '%', '\u200D')
        .ofMinLength(1)
        .ofMaxLength(max)
        .filter(text -> SafeText.isSafe(text) && !text.isBlank());
  }
}
