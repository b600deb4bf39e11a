package dev.waymark.pages.sheet;

import dev.waymark.mail.Documentation;
import dev.waymark.mail.Language;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A page of the provider and what it is about.
 *
 * @param language of the text, BCP 47; a page in German may link to one in English
 */
record HelpLink(String url, String text, String language) {
  static HelpLink of(Documentation page, Language language) {
    return Stream.of(language, Language.EN)
        .flatMap(wanted -> in(page.text(), wanted).stream())
        .findFirst()
        .or(() -> page.text().entrySet().stream().findFirst())
        .map(entry -> new HelpLink(page.url().toString(), entry.getValue(), entry.getKey()))
        .orElseGet(() -> untitled(page.url(), language));
  }

  /** The text in a language, or in a form of it: pt-BR will do where pt is wanted. */
  private static Optional<Map.Entry<String, String>> in(
      Map<String, String> texts, Language wanted) {
    return texts.entrySet().stream()
        .filter(entry -> entry.getKey().split("-", 2)[0].equals(wanted.tag()))
        .findFirst();
  }

  private static HelpLink untitled(URI url, Language language) {
    return new HelpLink(
        url.toString(), Optional.ofNullable(url.getHost()).orElse(url.toString()), language.tag());
  }
}
