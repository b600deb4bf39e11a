package dev.waymark.clients.programs.fairemail;

import dev.waymark.clients.document.MalformedDocumentException;
import dev.waymark.clients.reading.RefusedException;
import dev.waymark.clients.reading.Urls;
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
import java.util.Set;
import java.util.stream.Stream;

/**
 * FairEmail: SRV records, five URLs one after the other, Autodiscover, then the MX host.
 * EmailProvider.fromEmail, FairEmail 1.2331. Where a document is found, FairEmail posts to
 * Autodiscover all the same; that answer can never win, so the model does not ask.
 */
public final class FairEmail implements ClientModel {
  /** HttpURLConnection of the JDK: 300 to 307 without 304 and 306, never to another scheme. */
  private static final Redirects REDIRECTS =
      Redirects.upTo(20)
          .following(Set.of(300, 301, 302, 303, 305, 307))
          .keepingTo(Redirects.SchemeChange.NEVER);

  private static final int OK = 200;

  @Override
  public String id() {
    return "fairemail";
  }

  @Override
  public String version() {
    return FairEmailRules.VERSION;
  }

  @Override
  public List<Rule> rules() {
    return FairEmailRules.all();
  }

  @Override
  public Outcome search(EmailAddress address, Network network) {
    String domain = address.domain().ascii();
    Optional<Outcome> own = fromDomain(domain, address, network);
    if (own.isPresent()) {
      return own.get();
    }
    return Domains.bestMx(network.records(new DnsRequest("MX", domain)))
        .flatMap(host -> fromMx(host, address, network))
        .orElseGet(
            () ->
                Outcome.none("No URL has a document that FairEmail reads.")
                    .because(FairEmailRules.GUESSES));
  }

  private static Optional<Outcome> fromMx(String host, EmailAddress address, Network network) {
    for (String name : Domains.upwards(host)) {
      if (Domains.isPublicSuffix(name)) {
        break;
      }
      Optional<Outcome> found = fromDomain(name, address, network);
      if (found.isPresent()) {
        return found.map(outcome -> outcome.because(FairEmailRules.MX));
      }
    }
    return Optional.of(network.records(new DnsRequest("A", host)))
        .filter(records -> !records.isEmpty())
        .map(records -> mxItself(host, address));
  }

  private static Outcome mxItself(String host, EmailAddress address) {
    FairEmailServer imap = new FairEmailServer("imap", 143);
    FairEmailServer smtp = new FairEmailServer("smtp", 587);
    imap.set(host, 993);
    smtp.set(host, 587);
    return outcome("The MX host is taken for the mail server.", imap, smtp, address)
        .because(FairEmailRules.MX);
  }

  private static Outcome outcome(
      String why, FairEmailServer imap, FairEmailServer smtp, EmailAddress address) {
    return Outcome.account(
        why, List.of(imap.server(address.text())), List.of(smtp.server(address.text())));
  }

  private static Optional<Outcome> fromDomain(
      String domain, EmailAddress address, Network network) {
    Optional<Outcome> srv = FairEmailSrv.search(domain, address, network);
    Optional<FairEmailDocument> document = fromDocument(domain, address, network);
    // A score decides: 100 for SRV, 40 for a document, 100 more for a login of its own.
    if (document.filter(d -> srv.isEmpty() || d.hasOwnUsername(address)).isPresent()) {
      return document.map(known -> account(known, address));
    }
    return srv.or(() -> fromAutodiscover(domain, address, network));
  }

  private static Outcome account(FairEmailDocument document, EmailAddress address) {
    return Outcome.account(
            "The document has an account.",
            List.of(document.imap(address)),
            List.of(document.smtp(address)))
        .because(FairEmailRules.FIRST_SERVER, FairEmailRules.LAST_USERNAME);
  }

  private static Optional<FairEmailDocument> fromDocument(
      String domain, EmailAddress address, Network network) {
    String query = Urls.rawQuery(address);
    List<String> urls =
        List.of(
            Urls.host("https", domain) + query,
            Urls.wellKnown("https", domain) + query,
            Urls.host("http", domain) + query,
            Urls.wellKnown("http", domain) + query,
            Urls.database(domain));
    return firstOk(urls.stream().map(HttpRequest::get), network)
        .flatMap(answer -> read(answer).stream())
        .findFirst();
  }

  private static Stream<HttpAnswer> firstOk(Stream<HttpRequest> requests, Network network) {
    return requests
        .map(request -> REDIRECTS.follow(request, network))
        .filter(answer -> answer.status() == OK);
  }

  private static Optional<FairEmailDocument> read(HttpAnswer answer) {
    FairEmailDocument document = new FairEmailDocument(answer.body());
    try {
      document.read();
      return Optional.of(document);
    } catch (MalformedDocumentException | RefusedException e) {
      return Optional.empty();
    }
  }

  private static Optional<Outcome> fromAutodiscover(
      String domain, EmailAddress address, Network network) {
    String body = Urls.autodiscoverBody(address);
    return firstOk(
            Stream.of(domain, "autodiscover." + domain)
                .map(host -> HttpRequest.post(Urls.autodiscover(host), body)),
            network)
        .flatMap(answer -> readPox(answer, address).stream())
        .findFirst();
  }

  private static Optional<Outcome> readPox(HttpAnswer answer, EmailAddress address) {
    FairEmailPox pox = new FairEmailPox(answer.body());
    try {
      pox.read();
      return Optional.of(
          outcome("Autodiscover has an account.", pox.imap(), pox.smtp(), address)
              .because(FairEmailRules.POX));
    } catch (MalformedDocumentException | RefusedException e) {
      return Optional.empty();
    }
  }
}
