package dev.waymark.clients.programs.deltachat;

import dev.waymark.clients.document.MalformedDocumentException;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Delta Chat: five URLs one after the other, and guesses for what is missing. It logs in with the
 * person's password on every server of the account until one works. src/configure.rs, chatmail core
 * 2.62.0.
 */
public final class DeltaChat implements ClientModel {
  private static final String VERSION = "2.62.0";
  private static final String FOLDER = "%s, chatmail core " + VERSION;

  /** src/net/http.rs: ten requests; the Location is used as it is. */
  private static final Redirects REDIRECTS =
      Redirects.upTo(9).following(redirections()).withoutRelative();

  static final Rule TRIES_ALL =
      Rule.seen(
          "DELTACHAT_TRIES_ALL",
          "Delta Chat sends the password to the servers in order until a login works.",
          String.format(FOLDER, "src/configure.rs"));
  static final Rule GUESSES =
      Rule.seen(
          "DELTACHAT_GUESSES",
          "Delta Chat guesses imap., smtp., mail. before the domain, and the domain itself, and"
              + " sends the password there.",
          String.format(FOLDER, "src/configure/server_params.rs"));
  static final Rule POX =
      Rule.read(
          "DELTACHAT_POX",
          "In Autodiscover Delta Chat uses no TLS where SSL is off, and otherwise tries TLS and"
              + " then STARTTLS.",
          String.format(FOLDER, "src/configure/auto_outlook.rs"));

  @Override
  public String id() {
    return "deltachat";
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public List<Rule> rules() {
    return List.of(TRIES_ALL, GUESSES, POX);
  }

  private static Set<Integer> redirections() {
    return IntStream.range(300, 400).boxed().collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Outcome search(EmailAddress address, Network network) {
    String domain = address.domain().ascii();
    return autoconfig(Urls.host("https", domain) + Urls.query(address, "."), address, network)
        .or(() -> autoconfig(Urls.wellKnown("https", domain), address, network))
        .or(() -> autodiscover(Urls.autodiscover(domain), network))
        .or(() -> autodiscover(Urls.autodiscover("autodiscover." + domain), network))
        .or(() -> autoconfig(Urls.database(domain), address, network))
        .map(found -> outcome("A document was read.", found, domain))
        .orElseGet(() -> outcome("No URL has a document.", List.of(), domain));
  }

  private static Outcome outcome(String why, List<DeltaChatServer> found, String domain) {
    List<AccountServer> incoming = DeltaChatServer.expanded(found, "imap", domain);
    List<AccountServer> outgoing = DeltaChatServer.expanded(found, "smtp", domain);
    Outcome outcome = Outcome.account(why, incoming, outgoing).because(TRIES_ALL);
    boolean complete = DeltaChatServer.has(found, "imap") && DeltaChatServer.has(found, "smtp");
    return complete ? outcome : outcome.saying(why + " The rest is guessed.").because(GUESSES);
  }

  /** Any document that can be parsed counts, one without servers too. */
  private static Optional<List<DeltaChatServer>> autoconfig(
      String url, EmailAddress address, Network network) {
    HttpAnswer answer = REDIRECTS.follow(HttpRequest.get(url), network);
    if (!answer.isSuccess()) {
      return Optional.empty();
    }
    try {
      return Optional.of(DeltaChatDocument.autoconfig(answer.body(), address));
    } catch (MalformedDocumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<List<DeltaChatServer>> autodiscover(String first, Network network) {
    String url = first;
    for (int i = 0; i < 10; i++) {
      HttpAnswer answer =
          url.startsWith("http")
              ? REDIRECTS.follow(HttpRequest.get(url), network)
              : HttpAnswer.closed();
      if (!answer.isSuccess()) {
        return Optional.empty();
      }
      try {
        DeltaChatDocument.Pox pox = DeltaChatDocument.autodiscover(answer.body());
        if (pox.redirect().isEmpty()) {
          return Optional.of(pox.servers());
        }
        url = pox.redirect().get();
      } catch (MalformedDocumentException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
