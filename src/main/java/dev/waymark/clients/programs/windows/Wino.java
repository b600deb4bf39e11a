package dev.waymark.clients.programs.windows;

import dev.waymark.clients.document.MalformedDocumentException;
import dev.waymark.clients.document.XmlElement;
import dev.waymark.clients.document.XmlReading;
import dev.waymark.clients.document.XmlTree;
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
import java.util.Set;
import java.util.stream.Stream;

/** Wino Mail: Wino.Core/Services/AutoDiscoveryService.cs, Wino-Mail d52f7b8. */
public final class Wino implements ClientModel {
  private static final String VERSION = "d52f7b8";
  private static final String SOURCE = "Wino.Core/Services/AutoDiscoveryService.cs, Wino-Mail ";
  private static final String COMPANY = "https://emailsettings.firetrust.com/settings";

  /** HttpClient of .NET, which does not go from https to http. */
  private static final Redirects REDIRECTS =
      Redirects.upTo(50)
          .following(Set.of(300, 301, 302, 303, 307, 308))
          .keepingTo(Redirects.SchemeChange.TO_HTTPS);

  static final Rule LOWEST_PORT =
      Rule.read(
          "WINO_LOWEST_PORT",
          "Wino ranks STARTTLS like TLS and takes the lowest port among such servers.",
          SOURCE + VERSION);
  static final Rule MX =
      Rule.read("WINO_MX", "Wino repeats the search with the MX hosts.", SOURCE + VERSION);
  static final Rule SRV =
      Rule.read("WINO_SRV", "Wino uses SRV records where no document is found.", SOURCE + VERSION);
  static final Rule GUESSES =
      Rule.read(
          "WINO_GUESSES",
          "Wino takes imap., smtp., mail. before the domain or the domain itself where such a name"
              + " exists, and else asks a company's list.",
          SOURCE + VERSION);

  @Override
  public String id() {
    return "wino";
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public List<Rule> rules() {
    return List.of(LOWEST_PORT, MX, SRV, GUESSES);
  }

  @Override
  public Outcome search(EmailAddress address, Network network) {
    String domain = address.domain().ascii();
    return fromDocuments(domain, address, network)
        .or(() -> fromMx(domain, address, network))
        .or(() -> fromSrv(domain, address, network))
        .or(() -> guessed(domain, address, network))
        .orElseGet(() -> fromCompany(address, network));
  }

  private static Optional<Outcome> fromDocuments(
      String domain, EmailAddress address, Network network) {
    String query = Urls.query(address, "-_.~");
    for (String url :
        List.of(
            Urls.host("https", domain), Urls.wellKnown("https", domain), Urls.database(domain))) {
      HttpAnswer answer = REDIRECTS.follow(HttpRequest.get(url + query), network);
      Optional<Outcome> found =
          answer.isSuccess() ? read(answer.body(), domain, address) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Outcome> fromMx(String domain, EmailAddress address, Network network) {
    return Domains.bestMx(network.records(new DnsRequest("MX", domain))).stream()
        .flatMap(host -> Stream.concat(Stream.of(host), above(host)))
        .filter(name -> !name.equals(domain))
        .flatMap(name -> fromDocuments(name, address, network).stream())
        .findFirst()
        .map(outcome -> outcome.because(MX));
  }

  private static Stream<String> above(String host) {
    return Domains.parent(host).filter(parent -> parent.contains(".")).stream();
  }

  private static Optional<Outcome> fromSrv(String domain, EmailAddress address, Network network) {
    Optional<AccountServer> incoming =
        srv("_imaps", "imap", domain, address, network)
            .or(() -> srv("_imap", "imap", domain, address, network));
    Optional<AccountServer> outgoing =
        srv("_submissions", "smtp", domain, address, network)
            .or(() -> srv("_submission", "smtp", domain, address, network))
            .or(() -> srv("_smtp", "smtp", domain, address, network));
    return incoming.flatMap(
        in -> outgoing.map(out -> account("SRV records name the servers.", in, out).because(SRV)));
  }

  private static Optional<AccountServer> srv(
      String service, String protocol, String domain, EmailAddress address, Network network) {
    return SrvRecord.parse(network.records(new DnsRequest("SRV", service + "._tcp." + domain)))
        .stream()
        .min(Comparator.comparingInt(SrvRecord::priority).thenComparingInt(SrvRecord::weight))
        .map(
            found ->
                new AccountServer(
                    protocol,
                    found.target(),
                    found.port(),
                    service.endsWith("s") ? AccountServer.TLS : AccountServer.STARTTLS,
                    Optional.of(address.text()),
                    List.of()));
  }

  private static Optional<Outcome> guessed(String domain, EmailAddress address, Network network) {
    Optional<String> imap = existing(List.of("imap." + domain, "mail." + domain, domain), network);
    Optional<String> smtp = existing(List.of("smtp." + domain, "mail." + domain, domain), network);
    Optional<String> login = Optional.of(address.text());
    return imap.flatMap(
        in ->
            smtp.map(
                out ->
                    account(
                            "The names of the servers are guessed.",
                            new AccountServer("imap", in, 993, AccountServer.TLS, login, List.of()),
                            new AccountServer(
                                "smtp", out, 587, AccountServer.STARTTLS, login, List.of()))
                        .because(GUESSES)));
  }

  private static Optional<String> existing(List<String> hosts, Network network) {
    return hosts.stream()
        .filter(
            host ->
                !network.records(new DnsRequest("A", host)).isEmpty()
                    || !network.records(new DnsRequest("AAAA", host)).isEmpty())
        .findFirst();
  }

  /** The company's answer is not ours, so it is not read. */
  private static Outcome fromCompany(EmailAddress address, Network network) {
    String query = Urls.query(address, "-_.~").replace("?emailaddress=", "?q=");
    network.answer(HttpRequest.get(COMPANY + query));
    return Outcome.none("No document, record or usual host name was found.").because(GUESSES);
  }

  private static Outcome account(String why, AccountServer incoming, AccountServer outgoing) {
    return Outcome.account(why, List.of(incoming), List.of(outgoing));
  }

  private static Optional<Outcome> read(byte[] body, String domain, EmailAddress address) {
    try {
      List<XmlElement> all = XmlTree.parse(body, XmlReading.strict()).descendants();
      WinoServers servers = new WinoServers(all, domain, address);
      return servers
          .best("incomingServer", "imap")
          .flatMap(
              in ->
                  servers
                      .best("outgoingServer", "smtp")
                      .map(out -> account("A document was read.", in, out).because(LOWEST_PORT)));
    } catch (MalformedDocumentException e) {
      return Optional.empty();
    }
  }
}
