package dev.waymark.web;

import dev.waymark.http.QueryString;
import dev.waymark.mail.Language;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.pages.TypedAddress;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * A request for a page: what it is about, and what the browser tells of itself.
 *
 * @param language the chosen one, else the best that the browser asks for
 * @param seen the device that the browser runs on, as far as one can tell
 */
record PageRequest(QueryString query, SetupQuery question, Language language, Device seen) {
  static PageRequest of(HttpServerRequest http) {
    QueryString query = QueryString.of(http.query());
    SetupQuery question =
        new SetupQuery(
            value(query, SetupQuery.EMAIL).map(String::strip).flatMap(TypedAddress::again),
            value(query, SetupQuery.DEVICE).flatMap(Device::fromWireName),
            value(query, SetupQuery.LANGUAGE).flatMap(Language::ofTag));
    Browser browser = new Browser(header(http, "User-Agent"), header(http, "Sec-CH-UA-Platform"));
    return new PageRequest(
        query,
        question,
        question.language().orElseGet(() -> Language.accepted(header(http, "Accept-Language"))),
        browser.device());
  }

  /**
   * The address; empty where none was typed.
   *
   * @throws InvalidValueException where what was typed is none
   */
  Optional<EmailAddress> address() {
    return query.address(SetupQuery.EMAIL);
  }

  /** The chosen device, else the one that is seen. */
  Device device() {
    return question.device().orElse(seen);
  }

  private static Optional<String> value(QueryString query, String name) {
    try {
      return query.value(name);
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> header(HttpServerRequest http, String name) {
    return Optional.ofNullable(http.getHeader(name));
  }
}
