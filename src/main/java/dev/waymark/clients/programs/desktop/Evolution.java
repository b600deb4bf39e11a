package dev.waymark.clients.programs.desktop;

import dev.waymark.clients.document.Ascii;
import dev.waymark.clients.document.GMarkup;
import dev.waymark.clients.document.MalformedDocumentException;
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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Evolution 3.46.4: five URLs one after the other with a name in place of the local part, then the
 * same with the domain's name server. src/mail/e-mail-autoconfig.c.
 */
public final class Evolution implements ClientModel {
  private static final String VERSION = "3.46.4";
  private static final String SOURCE = "src/mail/e-mail-autoconfig.c, Evolution " + VERSION;
  private static final int NOT_FOUND = 404;

  /** SOUP_SESSION_MAX_RESEND_COUNT of libsoup 3. */
  private static final Redirects REDIRECTS = Redirects.upTo(20);

  static final Rule LAST_SERVER =
      Rule.seen(
          "EVOLUTION_LAST_SERVER",
          "Evolution keeps one server of each type, and later fields replace earlier ones.",
          SOURCE);
  static final Rule PLACEHOLDER_NAME =
      Rule.seen(
          "EVOLUTION_USER",
          "Evolution sends EVOLUTIONUSER in place of the local part, puts the local part in its"
              + " place afterwards, and replaces %EMAILDOMAIN% by nothing.",
          SOURCE);
  static final Rule NAME_SERVER =
      Rule.read(
          "EVOLUTION_NAME_SERVER",
          "After a 404 of the central database Evolution repeats the search with the domain's name"
              + " server and the names above it.",
          SOURCE);
  static final Rule MANUAL =
      Rule.read("EVOLUTION_MANUAL", "Evolution guesses nothing; the person types all.", SOURCE);

  @Override
  public String id() {
    return "evolution";
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public List<Rule> rules() {
    return List.of(LAST_SERVER, PLACEHOLDER_NAME, NAME_SERVER, MANUAL);
  }

  @Override
  public Outcome search(EmailAddress address, Network network) {
    EvolutionDocument document = new EvolutionDocument(address);
    Attempt own = attempt(address.domain().ascii(), address, document, network);
    if (own.found()) {
      return own.outcome(document);
    }
    if (own.databaseStatus() == NOT_FOUND) {
      String domain = address.domain().ascii();
      Optional<String> server =
          network.records(new DnsRequest("NS", domain)).stream().findFirst().map(Domains::host);
      for (String name : server.map(Domains::upwards).orElse(List.of())) {
        Attempt other = attempt(name, address, document, network);
        if (other.found()) {
          return other.outcome(document).because(NAME_SERVER);
        }
      }
    }
    return own.outcome(document);
  }

  /** Result of the five URLs of a name. */
  private record Attempt(boolean found, String why, int databaseStatus) {
    Outcome outcome(EvolutionDocument document) {
      return found
          ? Outcome.account(why, document.incoming(), document.outgoing())
              .because(LAST_SERVER, PLACEHOLDER_NAME)
          : Outcome.none(why).because(MANUAL);
    }
  }

  private static Attempt attempt(
      String domain, EmailAddress address, EvolutionDocument document, Network network) {
    String query =
        "?emailaddress=EVOLUTIONUSER%40" + address.domain().ascii() + "&emailmd5=" + md5(address);
    List<String> urls =
        Stream.concat(
                Stream.of(
                        Urls.host("https", domain),
                        Urls.host("http", domain),
                        Urls.wellKnown("https", domain),
                        Urls.wellKnown("http", domain))
                    .map(url -> url + query),
                Stream.of(Urls.database(domain)))
            .toList();
    String why = "No URL has a document.";
    int status = 0;
    for (String url : urls) {
      HttpAnswer answer = REDIRECTS.follow(HttpRequest.get(url), network);
      status = answer.status();
      if (answer.isSuccess()) {
        Optional<String> fault = read(answer, document);
        if (fault.isEmpty()) {
          return new Attempt(true, "A document was read.", status);
        }
        why = fault.get();
      }
    }
    return new Attempt(false, why, status);
  }

  private static Optional<String> read(HttpAnswer answer, EvolutionDocument document) {
    try {
      GMarkup.parse(answer.body(), document);
      return Optional.empty();
    } catch (MalformedDocumentException e) {
      return Optional.of("GMarkup refuses the document: " + e.getMessage() + ".");
    }
  }

  private static String md5(EmailAddress address) {
    try {
      byte[] text = Ascii.lower(address.text()).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
