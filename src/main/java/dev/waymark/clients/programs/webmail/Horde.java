package dev.waymark.clients.programs.webmail;

import dev.waymark.clients.document.XmlElement;
import dev.waymark.clients.reading.PhpDocument;
import dev.waymark.clients.reading.Urls;
import dev.waymark.clients.search.AccountServer;
import dev.waymark.clients.search.ClientModel;
import dev.waymark.clients.search.DnsRequest;
import dev.waymark.clients.search.Domains;
import dev.waymark.clients.search.HttpAnswer;
import dev.waymark.clients.search.HttpRequest;
import dev.waymark.clients.search.Network;
import dev.waymark.clients.search.Outcome;
import dev.waymark.clients.search.Redirects;
import dev.waymark.clients.search.Rule;
import dev.waymark.clients.search.SrvRecord;
import dev.waymark.mail.address.EmailAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Horde's Mail_Autoconfig 1.0.3: SRV records, then documents over plain http and an old database,
 * once for each direction. lib/Horde/Mail/Autoconfig.
 */
public final class Horde implements ClientModel {
  private static final String VERSION = "1.0.3";
  private static final String SOURCE = "lib/Horde/Mail/Autoconfig/%s, Mail_Autoconfig " + VERSION;
  private static final String DATABASE = "https://live.mozillamessaging.com/autoconfig/v1.1/";
  private static final int NOT_FOUND = 404;

  /** The default of Horde_Http_Request, option redirects. */
  private static final Redirects REDIRECTS = Redirects.upTo(5);

  static final Rule PLAIN_HTTP =
      Rule.seen(
          "HORDE_PLAIN_HTTP",
          "Horde asks over http only, and reads the body of every status but 404.",
          String.format(SOURCE, "Driver/Thunderbird.php"));
  static final Rule STARTTLS =
      Rule.read(
          "HORDE_STARTTLS",
          "Horde requires STARTTLS unless socketType is SSL, fills no placeholder in host names,"
              + " and connects to a server before it uses it.",
          String.format(SOURCE, "Server/Imap.php"));
  static final Rule SRV =
      Rule.read(
          "HORDE_SRV",
          "Horde prefers SRV records to documents.",
          String.format(SOURCE, "Driver/Srv.php"));
  static final Rule GUESSES =
      Rule.read(
          "HORDE_GUESSES",
          "Horde tries the domain itself, imap., pop., pop3., smtp. and mail. before it.",
          String.format(SOURCE, "Driver/Guess.php"));

  @Override
  public String id() {
    return "horde";
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public List<Rule> rules() {
    return List.of(PLAIN_HTTP, STARTTLS, SRV, GUESSES);
  }

  /** A direction: element, types of servers, SRV services. */
  private record Side(String tag, List<String> types, List<String> services) {}

  private static final Side INCOMING =
      new Side(
          "incomingServer", List.of("imap", "pop3"), List.of("_imap", "_imaps", "_pop3", "_pop3s"));
  private static final Side OUTGOING =
      new Side("outgoingServer", List.of("smtp"), List.of("_submission"));

  @Override
  public Outcome search(EmailAddress address, Network network) {
    List<AccountServer> incoming = find(INCOMING, address, network);
    List<AccountServer> outgoing = find(OUTGOING, address, network);
    if (incoming.isEmpty() && outgoing.isEmpty()) {
      return Outcome.none("Neither SRV records nor documents name a server.")
          .because(PLAIN_HTTP, GUESSES);
    }
    Outcome found = Outcome.account("A server was found.", incoming, outgoing).because(PLAIN_HTTP);
    boolean complete = !incoming.isEmpty() && !outgoing.isEmpty();
    return complete ? found : found.because(GUESSES);
  }

  private static List<AccountServer> find(Side side, EmailAddress address, Network network) {
    for (String domain : domains(address)) {
      List<AccountServer> found = fromSrv(side, domain, network);
      if (!found.isEmpty()) {
        return found;
      }
    }
    for (String domain : domains(address)) {
      List<AccountServer> found = fromDocuments(side, domain, address, network);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<String> domains(EmailAddress address) {
    return Domains.upwards(address.domain().ascii());
  }

  private static List<AccountServer> fromSrv(Side side, String domain, Network network) {
    return side.services().stream()
        .flatMap(
            service ->
                SrvRecord.parse(network.records(new DnsRequest("SRV", service + "._tcp." + domain)))
                    .stream()
                    .map(srv -> new Found(service, srv)))
        .sorted(Comparator.comparingInt(found -> found.srv().priority()))
        .limit(1)
        .map(Found::server)
        .toList();
  }

  private record Found(String service, SrvRecord srv) {
    AccountServer server() {
      String protocol =
          service.startsWith("_imap") ? "imap" : service.startsWith("_pop3") ? "pop3" : "smtp";
      return new AccountServer(
          protocol,
          srv.target(),
          srv.port(),
          service.endsWith("s") ? AccountServer.TLS : AccountServer.STARTTLS,
          Optional.empty(),
          List.of());
    }
  }

  private static List<AccountServer> fromDocuments(
      Side side, String domain, EmailAddress address, Network network) {
    List<String> urls =
        List.of(
            Urls.host("http", domain) + Urls.query(address),
            Urls.wellKnown("http", domain),
            DATABASE + domain);
    for (String url : urls) {
      HttpAnswer answer = REDIRECTS.follow(HttpRequest.get(url), network);
      if (answer.status() != NOT_FOUND) {
        List<AccountServer> found = servers(side, answer, address);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** The first server that can be reached is used: the first one, for all that is known here. */
  private static List<AccountServer> servers(Side side, HttpAnswer answer, EmailAddress address) {
    return PhpDocument.parse(answer.body())
        .map(document -> document.servers(side.tag(), side.types()))
        .orElse(List.of())
        .stream()
        .limit(1)
        .map(server -> server(server, address))
        .toList();
  }

  private static AccountServer server(XmlElement element, EmailAddress address) {
    String login = PhpDocument.text(element, "username");
    return new AccountServer(
        element.attribute("type").orElse(""),
        PhpDocument.text(element, "hostname"),
        PhpDocument.number(PhpDocument.text(element, "port")),
        PhpDocument.text(element, "socketType").equalsIgnoreCase("SSL")
            ? AccountServer.TLS
            : AccountServer.STARTTLS,
        Optional.of(login)
            .filter(name -> !name.isEmpty())
            .map(
                name ->
                    name.replace("%EMAILADDRESS%", address.text())
                        .replace("%EMAILLOCALPART%", address.localPart())),
        List.of());
  }
}
