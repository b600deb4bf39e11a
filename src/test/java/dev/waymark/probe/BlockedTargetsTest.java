package dev.waymark.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.dns.DnsResolver;
import dev.waymark.dns.FakeDns;
import dev.waymark.dns.TestDnsServer;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.address.Host;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.probe.TestServer.Peer;
import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.ProbeCode;
import dev.waymark.probe.report.ProbeResult;
import dev.waymark.probe.report.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Targets that must never be connected to. A server listens on every address of this machine, and
 * 127.0.0.2 stands for the public Internet: only that is allowed.
 */
class BlockedTargetsTest {
  private final TestServer everywhere = TestServer.on("0.0.0.0", 0, Peer::silence);
  private final Probes.Config config =
      Probes.Config.allowing("127.0.0.2/32").within(Duration.ofMillis(200));

  @AfterEach
  void stop() throws IOException {
    everywhere.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "::ffff:127.0.0.1",
        "2002:7f00:1::",
        "fd00::1",
        "169.254.169.254",
        "0.0.0.0",
        "::",
        "::1",
        "64:ff9b::7f00:1",
        "fe80::1",
        "10.0.0.1"
      })
  void innerAddressesAreBlockedAndNeverConnectedTo(String address) {
    ProbeResult byAddress = probe(address, new FakeDns());
    ProbeResult byName = probe(Probes.HOST, new FakeDns().with(Probes.HOST, address));
    assertThat(List.of(byAddress, byName)).allSatisfy(this::assertBlocked);
    assertThat(everywhere.connections()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2130706433", "0177.0.0.1", "0x7f000001", "0x7f.0.0.1", "127.1", "[::1]", "1%2e1"})
  void otherSpellingsAreNoHosts(String spelling) {
    assertThatThrownBy(() -> Host.parse(spelling)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void nameWithOnePublicAndOnePrivateAddressIsBlocked() {
    assertBlocked(probe(Probes.HOST, new FakeDns().with(Probes.HOST, "127.0.0.2", "127.0.0.1")));
    assertThat(everywhere.connections()).isZero();
  }

  @Test
  void nameThatChangesBetweenLookUpsIsConnectedToAsChecked() {
    TestServer inside = TestServer.on("127.0.0.3", 0, Peer::silence);
    try (inside;
        TestDnsServer dns = new TestDnsServer()) {
      dns.set(Probes.HOST, "A 127.0.0.2").then(Probes.HOST, "A 127.0.0.3");
      ProbeResult first = probe(Probes.HOST, inside.port(), dns.resolver());
      ProbeResult second = probe(Probes.HOST, inside.port(), dns.resolver());
      assertThat(first.endpoints()).noneMatch(found -> found.verdict() == Verdict.BLOCKED);
      assertThat(second.endpoints()).allMatch(found -> found.verdict() == Verdict.BLOCKED);
      assertThat(inside.connections()).isZero();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void hostIsLookedUpOnceHoweverManyEndpointsItHas() {
    FakeDns dns = new FakeDns().with(Probes.HOST, "127.0.0.2");
    ProbeResult result = probe(Probes.HOST, dns);
    assertThat(result.endpoints()).hasSizeGreaterThan(3);
    assertThat(dns.asked()).isEqualTo(1);
  }

  @Test
  void forbiddenPortIsBlockedWithoutALookUp() {
    FakeDns dns = new FakeDns().with(Probes.HOST, "127.0.0.2");
    Probes.Config standardPorts =
        new Probes.Config(
            config.allowedNetworks(),
            Optional.empty(),
            config.trustedCa(),
            config.timeout(),
            config.ehloName());
    ProbeResult result = probe(standardPorts, Probes.HOST, everywhere.port(), dns);
    assertThat(Probes.verdicts(result, everywhere.port()))
        .containsExactly(
            "plain blocked [BLOCKED]", "starttls blocked [BLOCKED]", "tls blocked [BLOCKED]");
    assertThat(everywhere.connections()).isZero();
  }

  private void assertBlocked(ProbeResult result) {
    assertThat(result.endpoints())
        .allSatisfy(
            endpoint -> {
              assertThat(endpoint.codes()).containsExactly(ProbeCode.BLOCKED);
              assertThat(endpoint.addresses()).isEmpty();
              assertThat(endpoint.millis()).isEmpty();
              assertThat(endpoint.detail()).doesNotContain("127").doesNotContain("network");
            });
    assertThat(result.summary().blocked()).isEqualTo(result.endpoints().size());
    assertThat(result.endpoints()).noneMatch(EndpointResult::isBroken);
  }

  private ProbeResult probe(String host, DnsResolver dns) {
    return probe(host, everywhere.port(), dns);
  }

  private ProbeResult probe(String host, int port, DnsResolver dns) {
    return probe(config, host, port, dns);
  }

  private static ProbeResult probe(Probes.Config config, String host, int port, DnsResolver dns) {
    Prober prober = Probes.prober(config, dns);
    try {
      return Probes.run(
          prober, Probes.settings(Probes.service(Protocol.IMAP, host, port, Security.TLS)));
    } finally {
      prober.stop();
    }
  }
}
