package dev.waymark.clients.simulation;

import dev.waymark.clients.search.DnsRequest;
import dev.waymark.clients.search.HttpAnswer;
import dev.waymark.clients.search.HttpRequest;
import dev.waymark.clients.search.Network;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A network with one document, at the first URL that a client asks for its kind. */
final class OneDocument implements Network {
  private final DocumentKind kind;
  private final HttpAnswer document;
  private Optional<HttpRequest> first = Optional.empty();

  OneDocument(DocumentKind kind, byte[] document) {
    this.kind = kind;
    this.document = new HttpAnswer(200, Map.of("Content-Type", kind.mediaType()), document);
  }

  @Override
  public List<HttpAnswer> together(List<HttpRequest> requests) {
    return requests.stream().map(this::answer).toList();
  }

  @Override
  public HttpAnswer answer(HttpRequest request) {
    if (first.isEmpty() && kind.isAskedBy(request)) {
      first = Optional.of(request);
    }
    return first.filter(request::equals).map(same -> document).orElse(HttpAnswer.notFound());
  }

  @Override
  public List<String> records(DnsRequest request) {
    return List.of();
  }
}
