package dev.waymark.clients.programs.windows;

import dev.waymark.clients.reading.PoxDocument;
import dev.waymark.clients.reading.Urls;
import dev.waymark.clients.search.ClientModel;
import dev.waymark.clients.search.DnsRequest;
import dev.waymark.clients.search.HttpAnswer;
import dev.waymark.clients.search.HttpRequest;
import dev.waymark.clients.search.Network;
import dev.waymark.clients.search.Outcome;
import dev.waymark.clients.search.Rule;
import dev.waymark.clients.search.SrvRecord;
import dev.waymark.mail.address.EmailAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Outlook for Windows, classic: Autodiscover at two https names, a redirect over http, an SRV
 * record. MS-OXDISCO 1.3 and 3.1.5.
 */
public final class Outlook implements ClientModel {
  static final Rule ORDER =
      Rule.read(
          "OUTLOOK_ORDER",
          "Outlook posts to the domain, to autodiscover. before it, follows a 302 of"
              + " http://autodiscover., then an SRV record; only 200 counts.",
          "MS-OXDISCO 3.1.5, MS-OXDSCLI 3.1.5");
  static final Rule SIMPLIFIED =
      Rule.read(
          "OUTLOOK_SIMPLIFIED",
          "Outlook 2016 and later ask Microsoft first and may ignore the document unless"
              + " DisableOffice365SimplifiedAccountCreation is set.",
          "reports of six autodiscover projects");
  static final Rule PASSWORD =
      Rule.read(
          "OUTLOOK_PASSWORD",
          "Outlook sends the password where Autodiscover answers 401.",
          "MS-OXDSCLI 3.1.5");

  @Override
  public String id() {
    return "outlook";
  }

  @Override
  public String version() {
    return "2021";
  }

  @Override
  public List<Rule> rules() {
    return List.of(ORDER, SIMPLIFIED, PASSWORD);
  }

  @Override
  public Outcome search(EmailAddress address, Network network) {
    String domain = address.domain().ascii();
    return post(Urls.autodiscover(domain), address, network)
        .or(() -> post(Urls.autodiscover("autodiscover." + domain), address, network))
        .or(() -> redirected(domain, address, network))
        .or(() -> fromSrv(domain, address, network))
        .orElseGet(() -> Outcome.none("Autodiscover has no account."))
        .because(ORDER, SIMPLIFIED);
  }

  private static Optional<Outcome> post(String url, EmailAddress address, Network network) {
    HttpRequest request = HttpRequest.post(url, Urls.autodiscoverBody(address));
    HttpAnswer answer = network.answer(request);
    Optional<String> target = target(answer);
    HttpAnswer last = target.map(to -> network.answer(request.to(to))).orElse(answer);
    return PoxDocument.read(last, address);
  }

  /** The https URL of a redirect. */
  private static Optional<String> target(HttpAnswer answer) {
    return Optional.of(answer)
        .filter(given -> given.status() == 301 || given.status() == 302)
        .flatMap(given -> given.header("Location"))
        .filter(to -> to.startsWith("https://"));
  }

  private static Optional<Outcome> redirected(
      String domain, EmailAddress address, Network network) {
    String url = Urls.autodiscover("autodiscover." + domain).replaceFirst("https", "http");
    return target(network.answer(HttpRequest.get(url))).flatMap(to -> post(to, address, network));
  }

  private static Optional<Outcome> fromSrv(String domain, EmailAddress address, Network network) {
    Stream<SrvRecord> records =
        SrvRecord.parse(network.records(new DnsRequest("SRV", "_autodiscover._tcp." + domain)))
            .stream();
    return records
        .min(Comparator.comparingInt(SrvRecord::priority))
        .flatMap(srv -> post(Urls.autodiscover(srv.target()), address, network));
  }
}
