package dev.waymark.clients.programs.mozilla;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Thunderbird for Android and K-9: five URLs at once without the address, then the domain of the MX
 * host. feature/autodiscovery, thunderbird-android a59bd679.
 */
public final class K9 implements ClientModel {
  /** OkHttp, RetryAndFollowUpInterceptor: MAX_FOLLOW_UPS and the statuses. */
  private static final Redirects REDIRECTS =
      Redirects.upTo(20).following(Set.of(300, 301, 302, 303, 307, 308));

  @Override
  public String id() {
    return "k9";
  }

  @Override
  public String version() {
    return K9Rules.VERSION;
  }

  @Override
  public List<Rule> rules() {
    return K9Rules.all();
  }

  @Override
  public Outcome search(EmailAddress address, Network network) {
    String domain = address.domain().ascii();
    List<HttpRequest> requests =
        List.of(
            HttpRequest.get(Urls.host("https", domain)),
            HttpRequest.get(Urls.wellKnown("https", domain)),
            HttpRequest.get(Urls.host("http", domain)),
            HttpRequest.get(Urls.wellKnown("http", domain)),
            HttpRequest.get(Urls.database(domain)));
    List<HttpAnswer> answers = followed(requests, network);
    List<String> mx = network.records(new DnsRequest("MX", domain));
    Outcome last = Outcome.none("No URL has a document.");
    for (int i = 0; i < requests.size(); i++) {
      Optional<Outcome> read = read(requests.get(i), answers.get(i), address);
      if (read.filter(K9::ends).isPresent()) {
        return read.get();
      }
      last = read.orElse(last);
    }
    return fromMx(address, domain, mx, network).orElse(last.because(K9Rules.MANUAL));
  }

  /** All redirects are followed before the first answer that counts ends the rest. */
  private static List<HttpAnswer> followed(List<HttpRequest> requests, Network network) {
    List<HttpAnswer> first = network.together(requests);
    List<HttpAnswer> last = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      last.add(REDIRECTS.follow(requests.get(i), first.get(i), network));
    }
    return last;
  }

  private static boolean ends(Outcome outcome) {
    return outcome.accepts() || outcome.rules().contains(K9Rules.CRASH);
  }

  private static Optional<Outcome> read(
      HttpRequest request, HttpAnswer answered, EmailAddress address) {
    return Optional.of(answered)
        .filter(HttpAnswer::isSuccess)
        .map(answer -> K9Document.read(answer.body(), address))
        .map(
            outcome ->
                outcome.accepts() && request.url().startsWith("http:")
                    ? outcome.because(K9Rules.UNTRUSTED)
                    : outcome);
  }

  private static Optional<Outcome> fromMx(
      EmailAddress address, String domain, List<String> mx, Network network) {
    Optional<String> host = Domains.bestMx(mx);
    if (host.flatMap(Domains::base).filter(base -> !base.equals(domain)).isEmpty()) {
      return Optional.empty();
    }
    List<HttpRequest> requests = new ArrayList<>();
    for (String name : Domains.mxDomains(host.get())) {
      requests.add(HttpRequest.get(Urls.host("https", name)));
      requests.add(HttpRequest.get(Urls.database(name)));
    }
    for (HttpRequest request : requests) {
      Optional<Outcome> read = read(request, REDIRECTS.follow(request, network), address);
      if (read.filter(K9::ends).isPresent()) {
        return read.map(outcome -> outcome.because(K9Rules.MX));
      }
    }
    return Optional.empty();
  }
}
