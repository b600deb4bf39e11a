package dev.waymark.clients.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers to a model's questions so far. Immutable. */
final class Answers {
  private static final Answers NONE = new Answers(Map.of(), Map.of());

  private final Map<HttpRequest, HttpAnswer> http;
  private final Map<DnsRequest, List<String>> dns;

  private Answers(Map<HttpRequest, HttpAnswer> http, Map<DnsRequest, List<String>> dns) {
    this.http = Map.copyOf(http);
    this.dns = Map.copyOf(dns);
  }

  public static Answers none() {
    return NONE;
  }

  public Answers with(HttpRequest request, HttpAnswer answer) {
    Map<HttpRequest, HttpAnswer> more = new HashMap<>(http);
    more.put(request, answer);
    return new Answers(more, dns);
  }

  public Answers with(DnsRequest request, List<String> records) {
    Map<DnsRequest, List<String>> more = new HashMap<>(dns);
    more.put(request, List.copyOf(records));
    return new Answers(http, more);
  }

  Optional<HttpAnswer> to(HttpRequest request) {
    return Optional.ofNullable(http.get(request));
  }

  Optional<List<String>> to(DnsRequest request) {
    return Optional.ofNullable(dns.get(request));
  }
}
