package dev.waymark.clients.search;

/** Something that a client asks the network. */
sealed interface Question permits HttpRequest, DnsRequest {
  /** The question in one line. */
  String line();
}
