package dev.waymark.clients.programs.fairemail;

import dev.waymark.clients.search.DnsRequest;
import dev.waymark.clients.search.Network;
import dev.waymark.clients.search.Outcome;
import dev.waymark.clients.search.SrvRecord;
import dev.waymark.mail.address.EmailAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** FairEmail's SRV look-up: EmailProvider.fromDNS, FairEmail 1.2331. */
final class FairEmailSrv {
  private static final Comparator<Named> ORDER =
      Comparator.comparingInt((Named named) -> named.srv().priority())
          .thenComparing(named -> -named.srv().weight());

  private FairEmailSrv() {}

  private record Named(boolean alwaysTls, SrvRecord srv) {}

  /** An account where both directions have a record. */
  static Optional<Outcome> search(String domain, EmailAddress address, Network network) {
    List<SrvRecord> imap = records("_imap._tcp." + domain, network);
    List<SrvRecord> imaps = records("_imaps._tcp." + domain, network);
    // At the same priority and weight _imaps comes first, and _submission.
    Optional<FairEmailServer> incoming = best("imap", 143, named(true, imaps), named(false, imap));
    if (incoming.isEmpty()) {
      return Optional.empty();
    }
    List<SrvRecord> submission = records("_submission._tcp." + domain, network);
    List<SrvRecord> submissions = records("_submissions._tcp." + domain, network);
    return best("smtp", 587, named(false, submission), named(true, submissions))
        .map(
            outgoing ->
                Outcome.account(
                        "SRV records name the servers.",
                        List.of(incoming.get().server(address.text())),
                        List.of(outgoing.server(address.text())))
                    .because(FairEmailRules.SRV));
  }

  private static List<SrvRecord> records(String name, Network network) {
    return SrvRecord.parse(network.records(new DnsRequest("SRV", name)));
  }

  private static Stream<Named> named(boolean alwaysTls, List<SrvRecord> records) {
    return records.stream().map(srv -> new Named(alwaysTls, srv));
  }

  private static Optional<FairEmailServer> best(
      String protocol, int starttlsPort, Stream<Named> first, Stream<Named> second) {
    return Stream.concat(first, second)
        .min(ORDER)
        .filter(named -> named.srv().port() > 0)
        .map(
            named -> {
              FairEmailServer server = new FairEmailServer(protocol, starttlsPort);
              server.set(named.srv().target(), named.srv().port());
              server.setStarttls(!named.alwaysTls() && named.srv().port() == starttlsPort);
              return server;
            });
  }
}
