package dev.waymark.web;

import dev.waymark.http.QueryString;
import dev.waymark.mail.Language;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.pages.TypedAddress;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * Request for a page, with language and device.
 *
 * @param language chosen by the visitor, else the best match of Accept-Language
 * @param seen device that the browser appears to run on
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
   * Parses the address; empty where the field was empty.
   *
   * @throws InvalidValueException if the address is malformed
   */
  Optional<EmailAddress> address() {
    return query.address(SetupQuery.EMAIL);
  }

  /** Returns the chosen device, else the detected one. */
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
