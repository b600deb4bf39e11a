package dev.waymark.clients.programs.windows;

import dev.waymark.clients.reading.PoxDocument;
import dev.waymark.clients.reading.Urls;
import dev.waymark.clients.search.ClientModel;
import dev.waymark.clients.search.HttpAnswer;
import dev.waymark.clients.search.HttpRequest;
import dev.waymark.clients.search.Network;
import dev.waymark.clients.search.Outcome;
import dev.waymark.clients.search.Rule;
import dev.waymark.mail.address.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * New Outlook for Windows and Outlook mobile: Microsoft's servers ask in their place, with
 * Autodiscover version 2, and then at the URL that it names.
 */
public final class OutlookNew implements ClientModel {
  /** The member Url of the answer. Its text has no escapes but those of the slash. */
  private static final Pattern URL = Pattern.compile("\"[Uu]rl\"\\s*+:\\s*+\"(https:[^\"\\s]++)\"");

  private static final int MAX_ANSWER = 64 * 1024;
  private static final int OK = 200;

  static final Rule CLOUD =
      Rule.read(
          "OUTLOOK_NEW_CLOUD",
          "New Outlook and Outlook mobile do not ask themselves: Microsoft's servers do, and they"
              + " get the password.",
          "Microsoft's hybrid authentication guide; HLFH/automua issue 9");
  static final Rule VERSION_2 =
      Rule.read(
          "OUTLOOK_NEW_VERSION_2",
          "They ask for Autodiscover version 2 and read the document at the URL that it names.",
          "mailcow-dockerized issue 2300");

  @Override
  public String id() {
    return "outlook-new";
  }

  @Override
  public String version() {
    return "2026";
  }

  @Override
  public List<Rule> rules() {
    return List.of(CLOUD, VERSION_2);
  }

  @Override
  public Outcome search(EmailAddress address, Network network) {
    String domain = address.domain().ascii();
    String query =
        Urls.query(address).replace("?emailaddress=", "?Email=") + "&Protocol=AutodiscoverV1";
    for (String host : List.of("autodiscover." + domain, domain)) {
      String url = "https://" + host + "/autodiscover/autodiscover.json" + query;
      Optional<Outcome> found =
          target(network.answer(HttpRequest.get(url)))
              .map(to -> HttpRequest.post(to, Urls.autodiscoverBody(address)))
              .flatMap(request -> PoxDocument.read(network.answer(request), address));
      if (found.isPresent()) {
        return found.get().because(CLOUD, VERSION_2);
      }
    }
    return Outcome.none("Autodiscover version 2 names no document with an account.")
        .because(CLOUD, VERSION_2);
  }

  private static Optional<String> target(HttpAnswer answer) {
    if (answer.status() != OK || answer.body().length > MAX_ANSWER) {
      return Optional.empty();
    }
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    Matcher url = URL.matcher(text.replace("\\/", "/"));
    return url.find() ? Optional.of(url.group(1)) : Optional.empty();
  }
}
