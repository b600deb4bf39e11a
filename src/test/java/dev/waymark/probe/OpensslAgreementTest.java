package dev.waymark.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.mail.Port;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.address.Host;
import dev.waymark.mailserver.Needs;
import dev.waymark.mailserver.ServerIdentity;
import dev.waymark.mailserver.TestCertificates;
import dev.waymark.net.tls.TlsInspector;
import dev.waymark.net.tls.TrustRoots;
import dev.waymark.probe.plan.ProbeTarget;
import dev.waymark.probe.prelogin.EhloName;
import dev.waymark.probe.report.ProbeCode;
import dev.waymark.probe.report.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The certificate verdicts are those of {@code openssl s_client -verify_hostname}, but for one
 * thing that no such certificate shows: OpenSSL takes a wildcard for part of a label, and clients
 * do not.
 */
@Needs("openssl")
class OpensslAgreementTest {
  private final TestCertificates certificates = new TestCertificates(Instant.now());
  private final Path ca;

  OpensslAgreementTest(@TempDir Path directory) {
    ca = certificates.writeAuthority(directory.resolve("ca.pem"));
  }

  @Test
  void everyCertificateIsJudgedAlike() throws IOException {
    for (ServerIdentity identity : fleet()) {
      try (TestServer server =
          TestServer.playing(
              peer ->
                  peer.startTls(identity.sslContext())
                      .say("* OK\n")
                      .converse("a1.*", "* CAPABILITY IMAP4rev1\na1 OK\n"))) {
        List<ProbeCode> codes = codes(server.port());
        assertThat(ProbeCode.verdict(codes, new Port(server.port())) == Verdict.UNUSABLE)
            .as(codes.toString())
            .isEqualTo(!opensslAccepts(server.port()));
      }
    }
  }

  private List<ServerIdentity> fleet() {
    return List.of(
        certificates.good(Probes.HOST),
        certificates.good("*.example.com"),
        certificates.good("*.com"),
        certificates.good("other.example.com"),
        certificates.expired(Probes.HOST),
        certificates.notYetValid(Probes.HOST),
        certificates.endingSoon(Probes.HOST),
        certificates.withoutIntermediate(Probes.HOST),
        certificates.selfSigned(Probes.HOST),
        certificates.ofUnknownAuthority(Probes.HOST),
        certificates.underExpiredIntermediate(Probes.HOST));
  }

  private List<ProbeCode> codes(int port) {
    ProbeHandshake handshake =
        new ProbeHandshake(new TlsInspector(TrustRoots.with(Optional.of(ca)), Clock.systemUTC()));
    AddressProbe look =
        new AddressProbe(handshake, new EhloName(Optional.empty()), Duration.ofSeconds(20));
    ProbeTarget target = new ProbeTarget(Protocol.IMAP, Host.parse(Probes.HOST), new Port(port));
    return look
        .inTls(target, InetAddress.getLoopbackAddress(), new OpenConnections())
        .values()
        .stream()
        .flatMap(seen -> seen.codes().stream())
        .toList();
  }

  private boolean opensslAccepts(int port) throws IOException {
    Process process =
        new ProcessBuilder(
                "openssl",
                "s_client",
                "-connect",
                "127.0.0.1:" + port,
                "-servername",
                Probes.HOST,
                "-verify_hostname",
                Probes.HOST,
                "-no-CApath",
                "-CAfile",
                ca.toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(text).contains("Verify return code: ");
    return text.contains("Verify return code: 0 (ok)");
  }
}
