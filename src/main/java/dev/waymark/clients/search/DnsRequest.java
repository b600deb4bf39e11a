package dev.waymark.clients.search;

/** A DNS question of a mail client. */
public record DnsRequest(String type, String name) implements Question {
  @Override
  public String line() {
    return type + " " + name;
  }
}
