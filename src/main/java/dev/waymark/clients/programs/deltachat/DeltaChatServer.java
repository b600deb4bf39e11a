package dev.waymark.clients.programs.deltachat;

import dev.waymark.clients.search.AccountServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parameters of a server, and what Delta Chat tries where one is missing: src/configure/
 * server_params.rs, chatmail core 2.62.0.
 *
 * @param host empty if unknown
 * @param port 0 if unknown
 * @param security empty if unknown
 */
record DeltaChatServer(String protocol, String host, int port, Optional<String> security) {

  static boolean has(List<DeltaChatServer> servers, String protocol) {
    return servers.stream().anyMatch(server -> server.protocol.equals(protocol));
  }

  /** Everything that is tried for a protocol, in order. */
  static List<AccountServer> expanded(
      List<DeltaChatServer> servers, String protocol, String domain) {
    List<DeltaChatServer> known =
        servers.stream().filter(server -> server.protocol.equals(protocol)).toList();
    List<DeltaChatServer> start =
        known.isEmpty() ? List.of(new DeltaChatServer(protocol, "", 0, Optional.empty())) : known;
    List<AccountServer> all = new ArrayList<>();
    for (DeltaChatServer server : start) {
      for (String host : server.hosts(domain)) {
        all.addAll(server.withPorts(host));
      }
    }
    return all;
  }

  private List<String> hosts(String domain) {
    return host.isEmpty()
        ? List.of((isImap() ? "imap." : "smtp.") + domain, "mail." + domain, domain)
        : List.of(host);
  }

  private boolean isImap() {
    return protocol.equals("imap");
  }

  private int standardPort(String kind) {
    if (kind.equals(AccountServer.TLS)) {
      return isImap() ? 993 : 465;
    }
    return isImap() ? 143 : 587;
  }

  private List<AccountServer> withPorts(String name) {
    return security
        .map(kind -> List.of(server(name, kind)))
        .orElseGet(
            () -> List.of(server(name, AccountServer.TLS), server(name, AccountServer.STARTTLS)));
  }

  private AccountServer server(String name, String kind) {
    int known = port == 0 ? standardPort(kind) : port;
    return new AccountServer(protocol, name, known, kind, Optional.empty(), List.of());
  }
}
