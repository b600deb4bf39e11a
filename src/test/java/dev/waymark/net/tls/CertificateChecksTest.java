package dev.waymark.net.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.mail.address.Host;
import dev.waymark.mailserver.ServerIdentity;
import dev.waymark.mailserver.TestCertificates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults of certificates, and the names that match a host. */
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
  void goodCertificateHasNoFaults() {
    assertThat(faults(certificates.good(HOST))).isEmpty();
  }

  @Test
  void eachFaultIsReported() {
    assertThat(faults(certificates.expired(HOST))).containsExactly(CertificateFault.EXPIRED);
    assertThat(faults(certificates.notYetValid(HOST)))
        .containsExactly(CertificateFault.NOT_YET_VALID);
    assertThat(faults(certificates.good("other.example.com")))
        .containsExactly(CertificateFault.NAME_MISMATCH);
    assertThat(faults(certificates.selfSigned(HOST))).containsExactly(CertificateFault.SELF_SIGNED);
    assertThat(faults(certificates.ofUnknownAuthority(HOST)))
        .containsExactly(CertificateFault.UNTRUSTED);
    assertThat(faults(certificates.withoutIntermediate(HOST)))
        .containsExactly(CertificateFault.UNTRUSTED);
    assertThat(faults(certificates.endingSoon(HOST)))
        .containsExactly(CertificateFault.EXPIRES_SOON);
  }

  @Test
  void expiredIntermediateIsExpiry() {
    assertThat(faults(certificates.underExpiredIntermediate(HOST)))
        .containsExactly(CertificateFault.EXPIRED);
  }

  @Test
  void severalFaultsAreAllFound() {
    assertThat(faults(certificates.expired("other.example.com")))
        .containsExactly(CertificateFault.EXPIRED, CertificateFault.NAME_MISMATCH);
    assertThat(faults(certificates.selfSigned("other.example.com")))
        .containsExactly(CertificateFault.NAME_MISMATCH, CertificateFault.SELF_SIGNED);
  }

  @Test
  void selfSignedCertificateThatIsTrustedIsGood(@TempDir Path directory) {
    ServerIdentity own = certificates.selfSigned(HOST);
    Path file = own.writeChain(directory.resolve("own.pem"));
    CertificateChecks trusting = new CertificateChecks(TrustRoots.with(Optional.of(file)));
    assertThat(trusting.faults(own.chain(), Host.parse(HOST), NOW)).isEmpty();
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
    Set<CertificateFault> faults =
        checks.faults(certificates.good(name).chain(), Host.parse(host), NOW);
    assertThat(!faults.contains(CertificateFault.NAME_MISMATCH)).isEqualTo(matches);
  }

  private Set<CertificateFault> faults(ServerIdentity identity) {
    return checks.faults(identity.chain(), Host.parse(HOST), NOW);
  }
}
