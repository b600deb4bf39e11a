package dev.waymark.probe;

import dev.waymark.dns.DnsResolver;
import dev.waymark.dns.FakeDns;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Links;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Port;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.Service;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.Host;
import dev.waymark.mail.address.Hostname;
import dev.waymark.mail.login.LoginName;
import dev.waymark.net.Network;
import dev.waymark.net.PortRange;
import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.ProbeResult;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds what tests of the probe need. */
final class Probes {
  static final String HOST = "mail.example.com";

  private Probes() {}

  /** The settings of tests: short waits, the loopback network and every port allowed. */
  record Config(
      Optional<List<Network>> allowedNetworks,
      Optional<List<PortRange>> allowedPorts,
      Optional<Path> trustedCa,
      Duration timeout,
      Optional<Hostname> ehloName)
      implements ProbeConfig {

    static Config allowing(String network) {
      return new Config(
          Optional.of(List.of(Network.parse(network))),
          Optional.of(List.of(PortRange.parse("1-65535"))),
          Optional.empty(),
          Duration.ofSeconds(5),
          Optional.of(Hostname.parse("probe.example.net")));
    }

    Config trusting(Path ca) {
      return new Config(allowedNetworks, allowedPorts, Optional.of(ca), timeout, ehloName);
    }

    Config within(Duration time) {
      return new Config(allowedNetworks, allowedPorts, trustedCa, time, ehloName);
    }
  }

  static Prober prober(ProbeConfig config) {
    return prober(config, new FakeDns().with(HOST, "127.0.0.1"));
  }

  static Prober prober(ProbeConfig config, DnsResolver dns) {
    return new Prober(config, dns, Clock.systemUTC());
  }

  static MailService service(Protocol protocol, String host, int port, Security security) {
    return new MailService(
        protocol,
        Host.parse(host),
        new Port(port),
        security,
        List.of(AuthMethod.PASSWORD_CLEARTEXT),
        new LoginName("%EMAILADDRESS%"),
        Optional.empty());
  }

  static AccountSettings settings(Service... services) {
    return AccountSettings.of(
        DomainName.parse("example.com"),
        "Example",
        "Example",
        List.of(services),
        Links.none(),
        Optional.empty());
  }

  /** Probes and waits; fails where the prober is busy. */
  static ProbeResult run(Prober prober, AccountSettings settings) {
    return prober
        .start("test", List.of(settings), unheard -> {})
        .map(ProbeRun::result, busy -> Optional.<ProbeResult>empty())
        .orElseThrow();
  }

  /** The results on one port, in the order plain, STARTTLS, TLS. */
  static List<EndpointResult> on(ProbeResult result, int port) {
    return result.endpoints().stream()
        .filter(endpoint -> endpoint.port().number() == port)
        .toList();
  }

  /** {@code "starttls warning [CLEARTEXT_LOGIN]"} for each mode. */
  static Stream<String> verdicts(ProbeResult result, int port) {
    return on(result, port).stream()
        .map(
            endpoint ->
                "%s %s %s"
                    .formatted(
                        endpoint.mode().wireName(),
                        endpoint.verdict().wireName(),
                        endpoint.codes()));
  }
}
