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
import java.util.stream.Stream;

/**
 * Thunderbird for the desktop: the provider's four URLs at once, the central database, the domain
 * of the MX host, Autodiscover, guesses. mail/components/accountcreation/modules/
 * {FindConfig,FetchConfig,FetchHTTP}.sys.mjs, comm-central cf9726f.
 */
public final class Thunderbird implements ClientModel {
  private static final String DATABASE = "https://live.thunderbird.net/autoconfig/v1.1/";

  /** network.http.redirection-limit. */
  private static final Redirects REDIRECTS = Redirects.upTo(20);

  @Override
  public String id() {
    return "thunderbird";
  }

  @Override
  public String version() {
    return ThunderbirdRules.VERSION;
  }

  @Override
  public List<Rule> rules() {
    return ThunderbirdRules.all();
  }

  @Override
  public Outcome search(EmailAddress address, Network network) {
    if (address.localPart().contains("@")) {
      return Outcome.none("Thunderbird wants an address with exactly one @.");
    }
    String domain = address.domain().ascii();
    List<HttpRequest> provider = providerRequests(address, domain);
    List<HttpRequest> all = new ArrayList<>(provider);
    all.add(HttpRequest.get(DATABASE + domain));
    List<HttpAnswer> answers = network.together(all);
    List<String> mx = network.records(new DnsRequest("MX", domain));
    Outcome own = firstSuccess(address, provider, answers.subList(0, provider.size()), network);
    if (own.accepts()) {
      return own;
    }
    return next(address, all.get(provider.size()), answers.get(provider.size()), network)
        .or(() -> fromMx(address, domain, mx, network))
        .or(() -> new ThunderbirdAutodiscover(network).search(address))
        .orElseGet(() -> own.because(ThunderbirdRules.GUESSES));
  }

  private static List<HttpRequest> providerRequests(EmailAddress address, String domain) {
    String query = Urls.query(address);
    return Stream.of(
            Urls.host("https", domain),
            Urls.wellKnown("https", domain),
            Urls.host("http", domain),
            Urls.wellKnown("http", domain))
        .map(url -> HttpRequest.get(url + query))
        .toList();
  }

  /** The first answer that counts decides, readable or not. */
  private static Outcome firstSuccess(
      EmailAddress address, List<HttpRequest> requests, List<HttpAnswer> answers, Network network) {
    List<HttpAnswer> last = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      last.add(REDIRECTS.follow(requests.get(i), answers.get(i), network));
    }
    return last.stream()
        .filter(Thunderbird::counts)
        .findFirst()
        .map(answer -> read(address, answer))
        .orElseGet(() -> Outcome.none("No URL of the provider has a document."));
  }

  /** A 2xx; an empty body that calls itself XML does not count. */
  private static boolean counts(HttpAnswer answer) {
    return answer.isSuccess() && !(ThunderbirdAnswer.isXml(answer) && answer.body().length == 0);
  }

  private static Outcome read(EmailAddress address, HttpAnswer answer) {
    if (!ThunderbirdAnswer.isXml(answer)) {
      return Outcome.none("An answer with status 2xx is not text/xml or application/xml.")
          .because(ThunderbirdRules.FIRST_SUCCESS);
    }
    Outcome read =
        new ThunderbirdDocument(address).read(answer.body(), ThunderbirdAnswer.charset(answer));
    return read.because(ThunderbirdRules.FIRST_SUCCESS);
  }

  private static Optional<Outcome> next(
      EmailAddress address, HttpRequest request, HttpAnswer first, Network network) {
    return Optional.of(REDIRECTS.follow(request, first, network))
        .filter(Thunderbird::counts)
        .map(answer -> read(address, answer))
        .filter(Outcome::accepts)
        .map(outcome -> outcome.because(ThunderbirdRules.DATABASE));
  }

  private static Optional<Outcome> fromMx(
      EmailAddress address, String domain, List<String> mx, Network network) {
    Optional<String> host = Domains.bestMx(mx);
    if (host.flatMap(Domains::base).filter(base -> !base.equals(domain)).isEmpty()) {
      return Optional.empty();
    }
    List<HttpRequest> requests = new ArrayList<>();
    for (String name : Domains.mxDomains(host.get())) {
      requests.add(HttpRequest.get(Urls.host("https", name) + Urls.query(address)));
      requests.add(HttpRequest.get(DATABASE + name));
    }
    List<HttpAnswer> answers = network.together(requests);
    for (int i = 0; i < requests.size(); i++) {
      Optional<Outcome> found = next(address, requests.get(i), answers.get(i), network);
      if (found.isPresent()) {
        return found.map(outcome -> outcome.because(ThunderbirdRules.MX));
      }
    }
    return Optional.empty();
  }
}
