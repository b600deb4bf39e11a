package dev.waymark.clients.simulation;

import dev.waymark.clients.search.DnsRequest;
import dev.waymark.clients.search.HttpAnswer;
import dev.waymark.clients.search.HttpRequest;
import dev.waymark.clients.search.Network;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a client asks. */
final class Recording implements Network {
  private final Network network;
  private final List<String> asked = new ArrayList<>();

  Recording(Network network) {
    this.network = network;
  }

  @Override
  public List<HttpAnswer> together(List<HttpRequest> requests) {
    requests.forEach(request -> asked.add(request.line()));
    return network.together(requests);
  }

  @Override
  public List<String> records(DnsRequest request) {
    asked.add(request.line());
    return network.records(request);
  }

  List<String> asked() {
    return List.copyOf(asked);
  }
}
