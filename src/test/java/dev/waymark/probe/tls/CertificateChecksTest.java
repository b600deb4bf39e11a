package dev.waymark.probe.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.mail.address.Host;
import dev.waymark.mailserver.ServerIdentity;
import dev.waymark.mailserver.TestCertificates;
import dev.waymark.probe.report.ProbeCode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateChecksTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final String HOST = "mail.example.com";

  private final TestCertificates certificates = new TestCertificates(NOW);
  private final CertificateChecks checks;

  CertificateChecksTest(@TempDir Path directory) {
    Path ca = certificates.writeAuthority(directory.resolve("ca.pem"));
    checks = new CertificateChecks(TrustRoots.with(Optional.of(ca)));
  }

  @Test
  void goodCertificateHasNoFindings() {
    assertThat(findings(certificates.good(HOST))).isEmpty();
  }

  @Test
  void eachFaultIsOneFinding() {
    assertThat(findings(certificates.expired(HOST))).containsExactly(ProbeCode.CERT_EXPIRED);
    assertThat(findings(certificates.notYetValid(HOST)))
        .containsExactly(ProbeCode.CERT_NOT_YET_VALID);
    assertThat(findings(certificates.good("other.example.com")))
        .containsExactly(ProbeCode.CERT_NAME_MISMATCH);
    assertThat(findings(certificates.selfSigned(HOST))).containsExactly(ProbeCode.CERT_SELF_SIGNED);
    assertThat(findings(certificates.ofUnknownAuthority(HOST)))
        .containsExactly(ProbeCode.CERT_UNTRUSTED);
    assertThat(findings(certificates.withoutIntermediate(HOST)))
        .containsExactly(ProbeCode.CERT_UNTRUSTED);
    assertThat(findings(certificates.endingSoon(HOST))).containsExactly(ProbeCode.CERT_ENDS_SOON);
  }

  @Test
  void expiredIntermediateIsExpiry() {
    assertThat(findings(certificates.underExpiredIntermediate(HOST)))
        .containsExactly(ProbeCode.CERT_EXPIRED);
  }

  @Test
  void severalFaultsAreAllFound() {
    assertThat(findings(certificates.expired("other.example.com")))
        .containsExactly(ProbeCode.CERT_EXPIRED, ProbeCode.CERT_NAME_MISMATCH);
    assertThat(findings(certificates.selfSigned("other.example.com")))
        .containsExactly(ProbeCode.CERT_NAME_MISMATCH, ProbeCode.CERT_SELF_SIGNED);
  }

  @Test
  void selfSignedCertificateThatIsTrustedIsGood(@TempDir Path directory) {
    ServerIdentity own = certificates.selfSigned(HOST);
    Path file = own.writeChain(directory.resolve("own.pem"));
    CertificateChecks trusting = new CertificateChecks(TrustRoots.with(Optional.of(file)));
    assertThat(trusting.findings(own.chain(), Host.parse(HOST), NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "mail.example.com, mail.example.com, true",
    "MAIL.Example.COM, mail.example.com, true",
    "*.example.com, mail.example.com, true",
    "*.example.com, example.com, false",
    "*.example.com, a.mail.example.com, false",
    "m*.example.com, mail.example.com, false",
    "*.com, example.com, false",
    "192.0.2.1, 192.0.2.1, true",
    "192.0.2.1, 192.0.2.2, false",
    "2001:db8::1, 2001:db8:0:0:0:0:0:1, true",
    "mail.example.com, 192.0.2.1, false"
  })
  void namesMatchAsClientsMatchThem(String name, String host, boolean matches) {
    Set<ProbeCode> findings =
        checks.findings(certificates.good(name).chain(), Host.parse(host), NOW);
    assertThat(!findings.contains(ProbeCode.CERT_NAME_MISMATCH)).isEqualTo(matches);
  }

  private Set<ProbeCode> findings(ServerIdentity identity) {
    return checks.findings(identity.chain(), Host.parse(HOST), NOW);
  }
}
