package dev.waymark.clients.programs.mozilla;

import dev.waymark.clients.document.MalformedDocumentException;
import dev.waymark.clients.reading.RefusedException;
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

/** Thunderbird for iOS: Core/Sources/Autoconfiguration, thunderbird-ios 98f4283. */
public final class ThunderbirdIos implements ClientModel {
  private static final String VERSION = "98f4283";
  private static final String SOURCE =
      "Core/Sources/Autoconfiguration/%s.swift, thunderbird-ios " + VERSION;
  private static final int OK = 200;

  /** URLSession. */
  private static final Redirects REDIRECTS = Redirects.upTo(16);

  static final Rule ALL_OR_NOTHING =
      Rule.read(
          "THUNDERBIRD_IOS_ALL_OR_NOTHING",
          "Thunderbird for iOS discards the whole document for one unknown type, authentication"
              + " word or socketType, or one missing member.",
          String.format(SOURCE, "EmailProvider"));
  static final Rule MX =
      Rule.read(
          "THUNDERBIRD_IOS_MX",
          "Thunderbird for iOS repeats the search with the domain of the MX host in place of the"
              + " address, and fills that domain in for %EMAILADDRESS%.",
          String.format(SOURCE, "URLSession"));

  @Override
  public String id() {
    return "thunderbird-ios";
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public List<Rule> rules() {
    return List.of(ALL_OR_NOTHING, MX);
  }

  @Override
  public Outcome search(EmailAddress address, Network network) {
    String domain = address.domain().ascii();
    Outcome own = from(domain, address.text(), "?emailaddress=" + address.text(), network);
    if (own.accepts()) {
      return own;
    }
    return Domains.bestMx(network.records(new DnsRequest("MX", domain)))
        .flatMap(Domains::base)
        .map(base -> from(base, base, "", network).because(MX))
        .filter(Outcome::accepts)
        .orElse(own);
  }

  private static Outcome from(String domain, String address, String query, Network network) {
    String why = "No URL has a document.";
    for (String url :
        List.of(
            Urls.host("https", domain) + query,
            Urls.wellKnown("https", domain),
            Urls.database(domain))) {
      HttpAnswer answer = REDIRECTS.follow(HttpRequest.get(url), network);
      if (answer.status() == OK) {
        try {
          List<AccountServer> servers = ThunderbirdIosDocument.read(answer.body(), address);
          return account(servers);
        } catch (MalformedDocumentException e) {
          why = "The document is not well-formed XML.";
        } catch (RefusedException e) {
          why = e.why();
        }
      }
    }
    return Outcome.none(why).because(ALL_OR_NOTHING);
  }

  private static Outcome account(List<AccountServer> servers) {
    return Outcome.account(
            "A document was read.",
            servers.stream().filter(server -> !server.protocol().equals("smtp")).toList(),
            servers.stream().filter(server -> server.protocol().equals("smtp")).toList())
        .because(ALL_OR_NOTHING);
  }
}
