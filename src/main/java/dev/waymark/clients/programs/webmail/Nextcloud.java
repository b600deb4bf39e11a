package dev.waymark.clients.programs.webmail;

import dev.waymark.clients.document.Ascii;
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
import dev.waymark.mail.address.EmailAddress;
import java.util.List;
import java.util.Optional;

/** Nextcloud Mail: lib/Service/AutoConfig/IspDb.php, nextcloud/mail e5734fe. */
public final class Nextcloud implements ClientModel {
  private static final String VERSION = "e5734fe";
  private static final String SOURCE =
      "lib/Service/AutoConfig/IspDb.php, nextcloud/mail " + VERSION;

  /** RedirectMiddleware of Guzzle. */
  private static final Redirects REDIRECTS = Redirects.upTo(5);

  static final Rule FIRST_SERVER =
      Rule.read(
          "NEXTCLOUD_FIRST_SERVER",
          "Nextcloud Mail takes the first IMAP and the first SMTP server; an unknown socketType"
              + " means no encryption, and tls means STARTTLS.",
          SOURCE);
  static final Rule MX =
      Rule.read(
          "NEXTCLOUD_MX",
          "Nextcloud Mail repeats the search with the MX host and with the name above it.",
          SOURCE);
  static final Rule GUESSES =
      Rule.read(
          "NEXTCLOUD_GUESSES",
          "Nextcloud Mail tries the MX hosts and usual names as mail servers.",
          SOURCE);

  @Override
  public String id() {
    return "nextcloud";
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public List<Rule> rules() {
    return List.of(FIRST_SERVER, MX, GUESSES);
  }

  @Override
  public Outcome search(EmailAddress address, Network network) {
    String domain = address.domain().ascii();
    return query(domain, address, network)
        .or(() -> fromMx(domain, address, network).map(outcome -> outcome.because(MX)))
        .orElseGet(() -> Outcome.none("No URL has a document with servers.").because(GUESSES));
  }

  private static Optional<Outcome> fromMx(String domain, EmailAddress address, Network network) {
    Optional<String> host = Domains.bestMx(network.records(new DnsRequest("MX", domain)));
    return host.flatMap(name -> query(name, address, network))
        .or(
            () ->
                host.flatMap(Domains::parent)
                    .filter(parent -> !Domains.isPublicSuffix(parent))
                    .flatMap(parent -> query(parent, address, network)));
  }

  private static Optional<Outcome> query(String domain, EmailAddress address, Network network) {
    String query = Urls.rawQuery(address);
    List<String> urls =
        List.of(
            Urls.host("https", domain) + query,
            Urls.wellKnown("https", domain) + query,
            Urls.database(domain),
            Urls.host("http", domain) + query,
            Urls.wellKnown("http", domain) + query);
    for (String url : urls) {
      HttpAnswer answer = REDIRECTS.follow(HttpRequest.get(url), network);
      Optional<Outcome> found =
          Optional.of(answer)
              .filter(HttpAnswer::isSuccess)
              .flatMap(ok -> PhpDocument.parse(ok.body()))
              .map(document -> account(document, address))
              .filter(outcome -> !outcome.incoming().isEmpty() || !outcome.outgoing().isEmpty());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Outcome account(PhpDocument document, EmailAddress address) {
    return Outcome.account(
            "A document was read.",
            first(document, "incomingServer", "imap", address),
            first(document, "outgoingServer", "smtp", address))
        .because(FIRST_SERVER);
  }

  private static List<AccountServer> first(
      PhpDocument document, String tag, String type, EmailAddress address) {
    return document.servers(tag, List.of(type)).stream()
        .limit(1)
        .map(server -> server(server, type, address))
        .toList();
  }

  private static AccountServer server(XmlElement element, String type, EmailAddress address) {
    String login =
        PhpDocument.text(element, "username")
            .replace("%EMAILADDRESS%", address.text())
            .replace("%EMAILLOCALPART%", address.localPart())
            .replace("%EMAILDOMAIN%", address.domain().ascii());
    return new AccountServer(
        type,
        PhpDocument.text(element, "hostname"),
        PhpDocument.number(PhpDocument.text(element, "port")),
        security(PhpDocument.text(element, "socketType")),
        Optional.of(login),
        List.of());
  }

  private static String security(String word) {
    return switch (Ascii.lower(word)) {
      case "ssl" -> AccountServer.TLS;
      case "starttls", "tls" -> AccountServer.STARTTLS;
      default -> AccountServer.PLAIN;
    };
  }
}
