package dev.waymark.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.dns.FakeDns;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mailserver.Dovecot;
import dev.waymark.mailserver.Needs;
import dev.waymark.mailserver.Postfix;
import dev.waymark.mailserver.ServerIdentity;
import dev.waymark.mailserver.TestCertificates;
import dev.waymark.probe.report.AdvertisedAuthentication;
import dev.waymark.probe.report.EndpointResult;
import dev.waymark.probe.report.ProbeResult;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Probes of a real Dovecot and a real Postfix, with good and with bad certificates. */
@Needs({"dovecot", "postfix"})
class RealServersProbeTest {
  private static final String REQUIRE_TLS = "ssl = required";

  /** Dovecot takes passwords in the clear from a client that has the address it talks to. */
  private static final String NOT_LOCAL = "127.0.0.2";

  private final TestCertificates certificates = new TestCertificates(Instant.now());
  private final Prober prober;

  RealServersProbeTest(@TempDir Path directory) {
    Path ca = certificates.writeAuthority(directory.resolve("ca.pem"));
    prober =
        Probes.prober(
            Probes.Config.allowing("127.0.0.0/8").trusting(ca).within(Duration.ofSeconds(2)),
            new FakeDns().with(Probes.HOST, NOT_LOCAL));
  }

  @AfterEach
  void stop() {
    prober.stop();
  }

  @Test
  void dovecotThatDemandsTlsIsUsableInTlsOnly() {
    try (Dovecot dovecot = Dovecot.start(certificates.good(Probes.HOST), REQUIRE_TLS)) {
      ProbeResult result = Probes.run(prober, settings(dovecot));
      for (int port : new int[] {dovecot.imapPort(), dovecot.pop3Port(), dovecot.sievePort()}) {
        assertThat(Probes.verdicts(result, port))
            .containsExactly(
                "plain unusable [LOGIN_DISABLED]",
                "starttls ok [OK]",
                "tls unusable [PLAINTEXT_ON_TLS_PORT]");
      }
      for (int port : new int[] {dovecot.imapsPort(), dovecot.pop3sPort()}) {
        assertThat(Probes.verdicts(result, port))
            .containsExactly(
                "plain unusable [TLS_ON_PLAIN_PORT]",
                "starttls unusable [TLS_ON_PLAIN_PORT]",
                "tls ok [OK]");
      }
    }
  }

  @Test
  void loginsBeforeTlsAreAWarning() {
    try (Dovecot dovecot =
        Dovecot.start(certificates.good(Probes.HOST), "disable_plaintext_auth = no")) {
      ProbeResult result = Probes.run(prober, settings(dovecot));
      for (int port : new int[] {dovecot.imapPort(), dovecot.pop3Port(), dovecot.sievePort()}) {
        assertThat(Probes.verdicts(result, port))
            .startsWith("plain warning [CLEARTEXT_LOGIN]", "starttls warning [CLEARTEXT_LOGIN]");
        assertThat(Probes.on(result, port).get(1).authentication())
            .isEqualTo(
                new AdvertisedAuthentication(
                    List.of(AuthMethod.PASSWORD_CLEARTEXT),
                    List.of(AuthMethod.PASSWORD_CLEARTEXT)));
      }
    }
  }

  @Test
  void badCertificatesAreDistinguished() {
    badIdentities()
        .forEach(
            (code, identity) -> {
              try (Dovecot dovecot = Dovecot.start(identity, REQUIRE_TLS)) {
                ProbeResult result = Probes.run(prober, settings(dovecot));
                assertThat(Probes.verdicts(result, dovecot.imapPort()))
                    .contains("starttls unusable [" + code + "]");
                assertThat(Probes.verdicts(result, dovecot.imapsPort()))
                    .contains("tls unusable [" + code + "]");
                assertThat(result.summary().broken()).isEqualTo(5);
              }
            });
  }

  private Map<String, ServerIdentity> badIdentities() {
    return Map.of(
        "CERT_EXPIRED", certificates.expired(Probes.HOST),
        "CERT_NOT_YET_VALID", certificates.notYetValid(Probes.HOST),
        "CERT_NAME_MISMATCH", certificates.good("other.example.com"),
        "CERT_SELF_SIGNED", certificates.selfSigned(Probes.HOST),
        "CERT_UNTRUSTED", certificates.ofUnknownAuthority(Probes.HOST));
  }

  @Test
  void certificateIsDescribed() {
    try (Dovecot dovecot = Dovecot.start(certificates.good(Probes.HOST, "192.0.2.1"))) {
      EndpointResult tls =
          Probes.on(Probes.run(prober, settings(dovecot)), dovecot.imapsPort()).get(2);
      assertThat(tls.tls())
          .hasValueSatisfying(
              details -> {
                assertThat(details.version()).isEqualTo("TLSv1.3");
                assertThat(details.certificate().subject()).isEqualTo("CN=" + Probes.HOST);
                assertThat(details.certificate().issuer()).isEqualTo("CN=Intermediate");
                assertThat(details.certificate().names()).containsExactly(Probes.HOST, "192.0.2.1");
              });
      assertThat(tls.millis()).hasValueSatisfying(millis -> assertThat(millis.tls()).isPresent());
    }
  }

  @Test
  void postfixIsUsableForSubmissionAndAWarningForTransfer() {
    ServerIdentity good = certificates.good(Probes.HOST);
    try (Dovecot dovecot = Dovecot.start(good);
        Postfix postfix = Postfix.start(dovecot, good)) {
      ProbeResult result = Probes.run(prober, settings(postfix));
      assertThat(Probes.verdicts(result, postfix.submissionPort()))
          .containsExactly(
              "plain unusable [LOGIN_DISABLED]",
              "starttls ok [OK]",
              "tls unusable [PLAINTEXT_ON_TLS_PORT]");
      assertThat(Probes.verdicts(result, postfix.submissionsPort()))
          .containsExactly(
              "plain unusable [TLS_ON_PLAIN_PORT]",
              "starttls unusable [TLS_ON_PLAIN_PORT]",
              "tls ok [OK]");
      assertThat(Probes.verdicts(result, postfix.transferPort()))
          .startsWith("plain unusable [LOGIN_DISABLED]", "starttls unusable [NO_AUTH]");
    }
  }

  @Test
  void postfixWithWrongCertificateIsBroken() {
    ServerIdentity other = certificates.expired("other.example.com");
    try (Dovecot dovecot = Dovecot.start(other);
        Postfix postfix = Postfix.start(dovecot, other, "smtpd_tls_auth_only = no")) {
      ProbeResult result = Probes.run(prober, settings(postfix));
      assertThat(Probes.verdicts(result, postfix.submissionPort()))
          .startsWith(
              "plain warning [CLEARTEXT_LOGIN]",
              "starttls unusable [CERT_EXPIRED, CERT_NAME_MISMATCH, CLEARTEXT_LOGIN]");
      assertThat(Probes.verdicts(result, postfix.submissionsPort()))
          .endsWith("tls unusable [CERT_EXPIRED, CERT_NAME_MISMATCH]");
    }
  }

  private static AccountSettings settings(Dovecot dovecot) {
    return Probes.settings(
        Probes.service(Protocol.IMAP, Probes.HOST, dovecot.imapsPort(), Security.TLS),
        Probes.service(Protocol.IMAP, Probes.HOST, dovecot.imapPort(), Security.STARTTLS),
        Probes.service(Protocol.POP3, Probes.HOST, dovecot.pop3sPort(), Security.TLS),
        Probes.service(Protocol.POP3, Probes.HOST, dovecot.pop3Port(), Security.STARTTLS),
        Probes.service(Protocol.MANAGESIEVE, Probes.HOST, dovecot.sievePort(), Security.STARTTLS));
  }

  private static AccountSettings settings(Postfix postfix) {
    return Probes.settings(
        Probes.service(Protocol.SMTP, Probes.HOST, postfix.submissionsPort(), Security.TLS),
        Probes.service(Protocol.SMTP, Probes.HOST, postfix.submissionPort(), Security.STARTTLS),
        Probes.service(Protocol.SMTP, Probes.HOST, postfix.transferPort(), Security.STARTTLS));
  }
}
