package dev.waymark.web;

import dev.waymark.mail.Language;
import dev.waymark.operations.links.SetupLinkToken;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * A request behind a one-time link.
 *
 * @param code empty where the URL holds none: whatever stands there instead is not shown again
 * @param chosen the language, where the visitor chose it
 * @param language of the page
 */
record LinkRequest(Optional<SetupLinkToken> code, Optional<Language> chosen, Language language) {

  static LinkRequest of(String text, HttpServerRequest http) {
    PageRequest visit = PageRequest.of(http);
    return new LinkRequest(SetupLinkToken.of(text), visit.question().language(), visit.language());
  }

  /** In the language that whoever made the link thought of, unless the visitor chose another. */
  LinkRequest preferring(Optional<Language> intended) {
    return new LinkRequest(code, chosen, chosen.or(() -> intended).orElse(language));
  }

  /** The same page in a language; the start page where the URL holds no code. */
  String href(Optional<Language> in) {
    String path = code.map(SetupLinkToken::path).orElse("/");
    return in.map(tongue -> path + "?" + SetupQuery.LANGUAGE + "=" + tongue.tag()).orElse(path);
  }
}
