package dev.waymark.clients.programs.windows;

import dev.waymark.clients.document.XmlElement;
import dev.waymark.clients.reading.PhpDocument;
import dev.waymark.clients.reading.PoxDocument;
import dev.waymark.clients.reading.Urls;
import dev.waymark.clients.search.AccountServer;
import dev.waymark.clients.search.ClientModel;
import dev.waymark.clients.search.HttpAnswer;
import dev.waymark.clients.search.HttpRequest;
import dev.waymark.clients.search.Network;
import dev.waymark.clients.search.Outcome;
import dev.waymark.clients.search.Redirects;
import dev.waymark.clients.search.Rule;
import dev.waymark.mail.address.EmailAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** eM Client: Autodiscover, then autoconfig. Closed source; nothing here was run. */
public final class EmClient implements ClientModel {
  private static final Map<String, String> SECURITIES =
      Map.of(
          "plain", AccountServer.PLAIN,
          "SSL", AccountServer.TLS,
          "STARTTLS", AccountServer.STARTTLS);

  static final Rule OUTLOOK_SCHEMA =
      Rule.read(
          "EM_CLIENT_OUTLOOK_SCHEMA",
          "eM Client asks Autodiscover for the Outlook schema and uses its IMAP, POP3 and SMTP"
              + " blocks.",
          "mailcow-dockerized pull request 370");
  static final Rule AUTOCONFIG =
      Rule.read(
          "EM_CLIENT_AUTOCONFIG",
          "eM Client reads autoconfig documents as well; how it chooses is not known.",
          "the maker's documentation of automatic setup");

  @Override
  public String id() {
    return "em-client";
  }

  @Override
  public String version() {
    return "10";
  }

  @Override
  public List<Rule> rules() {
    return List.of(OUTLOOK_SCHEMA, AUTOCONFIG);
  }

  @Override
  public Outcome search(EmailAddress address, Network network) {
    String domain = address.domain().ascii();
    for (String host : List.of("autodiscover." + domain, domain)) {
      HttpRequest request =
          HttpRequest.post(Urls.autodiscover(host), Urls.autodiscoverBody(address));
      Optional<Outcome> found = PoxDocument.read(network.answer(request), address);
      if (found.isPresent()) {
        return found.get().because(OUTLOOK_SCHEMA);
      }
    }
    return fromAutoconfig(domain, address, network)
        .orElseGet(() -> Outcome.none("Neither Autodiscover nor autoconfig has an account."))
        .because(AUTOCONFIG);
  }

  private static Optional<Outcome> fromAutoconfig(
      String domain, EmailAddress address, Network network) {
    List<String> urls =
        List.of(
            Urls.host("https", domain) + Urls.query(address),
            Urls.wellKnown("https", domain),
            Urls.database(domain));
    for (String url : urls) {
      HttpAnswer answer = Redirects.upTo(10).follow(HttpRequest.get(url), network);
      Optional<Outcome> found =
          Optional.of(answer)
              .filter(HttpAnswer::isSuccess)
              .flatMap(ok -> PhpDocument.parse(ok.body()))
              .map(document -> account(document, address))
              .filter(outcome -> !outcome.incoming().isEmpty());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Outcome account(PhpDocument document, EmailAddress address) {
    return Outcome.account(
        "A document was read.",
        document.servers("incomingServer", List.of("imap", "pop3")).stream()
            .map(server -> server(server, address))
            .toList(),
        document.servers("outgoingServer", List.of("smtp")).stream()
            .map(server -> server(server, address))
            .toList());
  }

  private static AccountServer server(XmlElement element, EmailAddress address) {
    return new AccountServer(
        element.attribute("type").orElse(""),
        filled(PhpDocument.text(element, "hostname"), address),
        PhpDocument.number(PhpDocument.text(element, "port")),
        SECURITIES.getOrDefault(PhpDocument.text(element, "socketType"), AccountServer.TLS),
        Optional.of(filled(PhpDocument.text(element, "username"), address)),
        element.children("authentication").map(XmlElement::ownText).toList());
  }

  private static String filled(String text, EmailAddress address) {
    return text.replace("%EMAILADDRESS%", address.text())
        .replace("%EMAILLOCALPART%", address.localPart())
        .replace("%EMAILDOMAIN%", address.domain().ascii());
  }
}
