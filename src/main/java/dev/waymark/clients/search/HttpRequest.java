package dev.waymark.clients.search;

import java.util.Optional;

/**
 * A request of a mail client.
 *
 * @param body what it posts
 */
public record HttpRequest(String method, String url, Optional<String> body) implements Question {
  public static HttpRequest get(String url) {
    return new HttpRequest("GET", url, Optional.empty());
  }

  public static HttpRequest post(String url, String body) {
    return new HttpRequest("POST", url, Optional.of(body));
  }

  public HttpRequest to(String other) {
    return new HttpRequest(method, other, body);
  }

  /** Method and URL, as a log writes them. */
  @Override
  public String line() {
    return method + " " + url;
  }
}
