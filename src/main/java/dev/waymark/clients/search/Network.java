package dev.waymark.clients.search;

import java.util.List;

/** Everything outside a client: recorded answers in the simulator, live ones in a diagnosis. */
public interface Network {
  /** Answers to requests that the client sends at once, in the same order. */
  List<HttpAnswer> together(List<HttpRequest> requests);

  /** Data of the records, in presentation format; none where the name does not exist. */
  List<String> records(DnsRequest request);

  default HttpAnswer answer(HttpRequest request) {
    return together(List.of(request)).get(0);
  }
}
