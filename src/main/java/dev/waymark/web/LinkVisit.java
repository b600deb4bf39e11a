package dev.waymark.web;

import dev.waymark.links.Language;
import dev.waymark.links.LinkCode;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * A request behind a one-time link.
 *
 * @param code empty where the URL holds none: whatever stands there instead is not shown again
 * @param chosen the language, where the visitor chose it
 * @param language of the page
 */
record LinkVisit(Optional<LinkCode> code, Optional<Language> chosen, Language language) {

  static LinkVisit of(String text, HttpServerRequest http) {
    Visit visit = Visit.of(http);
    return new LinkVisit(LinkCode.of(text), visit.question().language(), visit.language());
  }

  /** In the language that whoever made the link thought of, unless the visitor chose another. */
  LinkVisit preferring(Optional<Language> intended) {
    return new LinkVisit(code, chosen, chosen.or(() -> intended).orElse(language));
  }

  /** The same page in a language; the start page where the URL holds no code. */
  String href(Optional<Language> in) {
    String path = code.map(LinkCode::path).orElse("/");
    return in.map(tongue -> path + "?" + Question.LANGUAGE + "=" + tongue.tag()).orElse(path);
  }
}
