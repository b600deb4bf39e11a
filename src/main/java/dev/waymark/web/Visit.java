package dev.waymark.web;

import dev.waymark.http.QueryString;
import dev.waymark.links.Language;
import dev.waymark.mail.EmailAddress;
import dev.waymark.mail.InvalidValue;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * A request for a page: what it is about, and what the browser tells of itself.
 *
 * @param language the chosen one, else the best that the browser asks for
 * @param seen the device that the browser runs on, as far as one can tell
 */
record Visit(QueryString query, Question question, Language language, Device seen) {
  static Visit of(HttpServerRequest http) {
    QueryString query = QueryString.of(http.query());
    Question question =
        new Question(
            value(query, Question.EMAIL).map(String::strip).flatMap(Typed::again),
            value(query, Question.DEVICE).flatMap(Device::ofWord),
            value(query, Question.LANGUAGE).flatMap(Language::ofTag));
    Browser browser = new Browser(header(http, "User-Agent"), header(http, "Sec-CH-UA-Platform"));
    return new Visit(
        query,
        question,
        question.language().orElseGet(() -> Language.accepted(header(http, "Accept-Language"))),
        browser.device());
  }

  /**
   * The address; empty where none was typed.
   *
   * @throws InvalidValue where what was typed is none
   */
  Optional<EmailAddress> address() {
    return query.address(Question.EMAIL);
  }

  /** The chosen device, else the one that is seen. */
  Device device() {
    return question.device().orElse(seen);
  }

  private static Optional<String> value(QueryString query, String name) {
    try {
      return query.value(name);
    } catch (InvalidValue e) {
      return Optional.empty();
    }
  }

  private static Optional<String> header(HttpServerRequest http, String name) {
    return Optional.ofNullable(http.getHeader(name));
  }
}
