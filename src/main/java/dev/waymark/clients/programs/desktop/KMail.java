package dev.waymark.clients.programs.desktop;

import dev.waymark.clients.reading.Urls;
import dev.waymark.clients.search.ClientModel;
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

/**
 * KMail's account wizard: the central database first, then three URLs of the domain.
 * src/ispdbservice.cpp, kmail-account-wizard 8163b657.
 */
public final class KMail implements ClientModel {
  private static final String VERSION = "8163b657";
  private static final String SOURCE = "src/ispdbservice.cpp, kmail-account-wizard " + VERSION;
  private static final int OK = 200;

  /** QNetworkRequest::maximumRedirectsAllowed. */
  private static final Redirects REDIRECTS =
      Redirects.upTo(50).following(Set.of(301, 302, 303, 305, 307, 308));

  static final Rule LISTS =
      Rule.seen(
          "KMAIL_LISTS",
          "KMail offers all servers, IMAP before POP3, and uses the last authentication method"
              + " behind password-cleartext.",
          "src/ispdb/serverconfiguration.cpp, kmail-account-wizard " + VERSION);
  static final Rule ERROR_BODY =
      Rule.seen(
          "KMAIL_ERROR_BODY",
          "KMail reads the body of an answer with an error status as well, and asks the next URL"
              + " meanwhile.",
          SOURCE);
  static final Rule SILENT =
      Rule.seen(
          "KMAIL_SILENT",
          "KMail stops without a message at a 200 answer that is not a document.",
          SOURCE);
  static final Rule MANUAL =
      Rule.read("KMAIL_MANUAL", "KMail guesses nothing; the person types all settings.", SOURCE);

  @Override
  public String id() {
    return "kmail";
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public List<Rule> rules() {
    return List.of(LISTS, ERROR_BODY, SILENT, MANUAL);
  }

  @Override
  public Outcome search(EmailAddress address, Network network) {
    String domain = address.domain().ascii();
    List<String> urls =
        List.of(
            Urls.database(domain),
            Urls.host("https", domain),
            Urls.host("http", domain),
            Urls.wellKnown("https", domain));
    for (int i = 0; i < urls.size(); i++) {
      HttpAnswer answer = REDIRECTS.follow(HttpRequest.get(urls.get(i)), network);
      Optional<Outcome> read = KMailDocument.read(answer.body(), address);
      if (answer.status() == OK) {
        return read.map(found -> found.because(LISTS))
            .orElseGet(() -> Outcome.none("A 200 answer is not a document.").because(SILENT));
      }
      if (read.isPresent()) {
        if (i + 1 < urls.size()) {
          network.answer(HttpRequest.get(urls.get(i + 1)));
        }
        return read.get().because(LISTS, ERROR_BODY);
      }
    }
    return Outcome.none("No URL has a document.").because(MANUAL);
  }
}
