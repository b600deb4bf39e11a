package dev.waymark.clients.simulation;

import dev.waymark.clients.search.DnsRequest;
import dev.waymark.clients.search.Domains;
import dev.waymark.clients.search.HttpAnswer;
import dev.waymark.clients.search.HttpRequest;
import dev.waymark.clients.search.Network;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A network of recorded answers. The query of a URL does not matter; everything else answers 404,
 * and other names do not exist.
 */
public final class RecordedAnswers implements Network {
  /** Name that Horde knows for Thunderbird's database, which answers under both. */
  private static final String OLD_DATABASE = "https://live.mozillamessaging.com/";

  private static final String DATABASE = "https://live.thunderbird.net/";

  private final Map<String, HttpAnswer> answers = new HashMap<>();
  private final Map<String, List<String>> records = new HashMap<>();

  /** Adds an answer; the first one for a URL counts. */
  public void add(String method, String url, HttpAnswer answer) {
    answers.putIfAbsent(key(method, url), answer);
  }

  public void add(String name, String type, String data) {
    records.computeIfAbsent(recordKey(type, name), key -> new ArrayList<>()).add(data);
  }

  private static String key(String method, String url) {
    return method.toUpperCase(Locale.ROOT) + " " + withoutQuery(url);
  }

  private static String recordKey(String type, String name) {
    return type.toUpperCase(Locale.ROOT) + " " + Domains.host(name);
  }

  static String withoutQuery(String url) {
    int end = url.indexOf('?');
    return end < 0 ? url : url.substring(0, end);
  }

  @Override
  public List<HttpAnswer> together(List<HttpRequest> requests) {
    return requests.stream().map(this::answer).toList();
  }

  @Override
  public HttpAnswer answer(HttpRequest request) {
    HttpAnswer current =
        answers.getOrDefault(
            key(request.method(), request.url().replace(OLD_DATABASE, DATABASE)),
            HttpAnswer.notFound());
    return answers.getOrDefault(key(request.method(), request.url()), current);
  }

  @Override
  public List<String> records(DnsRequest request) {
    return records.getOrDefault(recordKey(request.type(), request.name()), List.of());
  }
}
