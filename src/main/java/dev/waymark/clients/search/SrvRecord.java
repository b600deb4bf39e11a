package dev.waymark.clients.search;

import java.util.List;
import java.util.Optional;

/** An SRV record (RFC 2782) that names a server. */
public record SrvRecord(int priority, int weight, int port, String target) {
  /** The records in a list of data; those for "no such service" and malformed ones left out. */
  public static List<SrvRecord> parse(List<String> data) {
    return data.stream().flatMap(text -> parse(text).stream()).toList();
  }

  private static Optional<SrvRecord> parse(String data) {
    String[] parts = data.strip().split("\\s+");
    if (parts.length != 4 || !isNumbers(parts) || Domains.host(parts[3]).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SrvRecord(
            Integer.parseInt(parts[0]),
            Integer.parseInt(parts[1]),
            Integer.parseInt(parts[2]),
            Domains.host(parts[3])));
  }

  private static boolean isNumbers(String[] parts) {
    return List.of(parts).subList(0, 3).stream().allMatch(part -> part.matches("[0-9]{1,5}"));
  }
}
