package dev.waymark.web;

import dev.waymark.mail.Language;
import dev.waymark.operations.links.SetupLinkToken;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * Request of a one-time link.
 *
 * @param code empty where the URL has no valid code; invalid text is never echoed
 * @param chosen language chosen by the visitor
 * @param language of the page
 */
record LinkRequest(Optional<SetupLinkToken> code, Optional<Language> chosen, Language language) {

  static LinkRequest of(String text, HttpServerRequest http) {
    PageRequest visit = PageRequest.of(http);
    return new LinkRequest(SetupLinkToken.of(text), visit.question().language(), visit.language());
  }

  /** Uses the language of the link, unless the visitor chose another. */
  LinkRequest preferring(Optional<Language> intended) {
    return new LinkRequest(code, chosen, chosen.or(() -> intended).orElse(language));
  }

  /** Returns the path of this page in a language; the start page without a valid code. */
  String href(Optional<Language> in) {
    String path = code.map(SetupLinkToken::path).orElse("/");
    return in.map(tongue -> path + "?" + SetupQuery.LANGUAGE + "=" + tongue.tag()).orElse(path);
  }
}
