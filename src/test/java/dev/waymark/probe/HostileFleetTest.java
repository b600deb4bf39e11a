package dev.waymark.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mailserver.TestCertificates;
import dev.waymark.probe.TestServer.Peer;
import dev.waymark.probe.TestServer.Script;
import dev.waymark.probe.report.ProbeResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile servers, each on a port that is stored as IMAP, so that all three modes are probed. Only
 * silent and slow ones last until the timeout.
 */
class HostileFleetTest {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String GREETING = "* OK ready\n";
  private static final String CAPABILITY = "* CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN\na1 OK\n";
  private static final String TEXT_ON_TLS = "tls unusable [PLAINTEXT_ON_TLS_PORT]";

  private final Path directory;

  private final TestCertificates certificates = new TestCertificates(Instant.now());

  HostileFleetTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void silenceIsAGreetingTimeout() throws IOException {
    assertThat(verdicts(Peer::silence))
        .containsExactly(
            "plain unusable [TIMEOUT_GREETING]",
            "starttls unusable [TIMEOUT_GREETING]",
            "tls unusable [TIMEOUT_GREETING]");
  }

  @Test
  void slowDripDoesNotExtendTheDeadline() throws IOException {
    assertThat(verdicts(HostileFleetTest::drip))
        .containsExactly(
            "plain unusable [TIMEOUT_READ]", "starttls unusable [TIMEOUT_READ]", TEXT_ON_TLS);
  }

  @Test
  void slowDripOfCapabilitiesDoesNotExtendTheDeadline() throws IOException {
    assertThat(
            verdicts(
                peer -> {
                  peer.say(GREETING).line();
                  drip(peer);
                }))
        .containsExactly(
            "plain unusable [TIMEOUT_READ]", "starttls unusable [TIMEOUT_READ]", TEXT_ON_TLS);
  }

  @Test
  void endlessGreetingIsCutOff() throws IOException {
    assertThat(verdicts(peer -> forever(peer, "* OK welcome ")))
        .containsExactly(
            "plain unusable [LIMIT_EXCEEDED]", "starttls unusable [LIMIT_EXCEEDED]", TEXT_ON_TLS);
  }

  @Test
  void endlessCapabilityListIsCutOff() throws IOException {
    assertThat(
            verdicts(
                peer -> {
                  peer.say(GREETING).line();
                  forever(peer, "* CAPABILITY AUTH=PLAIN\n");
                }))
        .containsExactly(
            "plain unusable [LIMIT_EXCEEDED]", "starttls unusable [LIMIT_EXCEEDED]", TEXT_ON_TLS);
  }

  @Test
  void lineOfOneMegabyteIsCutOff() throws IOException {
    assertThat(verdicts(peer -> peer.say("* OK " + "x".repeat(1_000_000) + "\n").silence()))
        .containsExactly(
            "plain unusable [LIMIT_EXCEEDED]", "starttls unusable [LIMIT_EXCEEDED]", TEXT_ON_TLS);
  }

  @Test
  void tlsOnPlainPortIsFoundByTryingIt() throws IOException {
    SSLContext good = certificates.good(Probes.HOST).sslContext();
    assertThat(verdicts(peer -> peer.startTls(good).say(GREETING).converse(".*", CAPABILITY)))
        .containsExactly(
            "plain unusable [TLS_ON_PLAIN_PORT]",
            "starttls unusable [TLS_ON_PLAIN_PORT]",
            "tls ok [OK]");
  }

  @Test
  void tlsAlertInPlaceOfGreetingIsTlsOnPlainPort() throws IOException {
    byte[] handshakeFailure = {0x15, 3, 3, 0, 2, 2, 40};
    assertThat(verdicts(peer -> peer.send(handshakeFailure).silence()))
        .containsExactly(
            "plain unusable [TLS_ON_PLAIN_PORT]",
            "starttls unusable [TLS_ON_PLAIN_PORT]",
            "tls unusable [TLS_HANDSHAKE]");
  }

  @Test
  void refusedStartTlsIsReportedBesideTheLoginBeforeIt() throws IOException {
    assertThat(verdicts(imap("a2.*", "a2 BAD no TLS today\n")))
        .containsExactly(
            "plain warning [CLEARTEXT_LOGIN]",
            "starttls unusable [STARTTLS_REFUSED, CLEARTEXT_LOGIN]",
            TEXT_ON_TLS);
  }

  @Test
  void plaintextAfterTheConsentToStartTlsIsInjection() throws IOException {
    assertThat(verdicts(imap("a2.*", "a2 OK begin TLS\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\n")))
        .containsExactly(
            "plain warning [CLEARTEXT_LOGIN]",
            "starttls unusable [STARTTLS_INJECTION, CLEARTEXT_LOGIN]",
            TEXT_ON_TLS);
  }

  @Test
  void plaintextInPlaceOfTheHandshakeIsInjection() throws IOException {
    Script late =
        peer -> {
          peer.say(GREETING);
          peer.line();
          peer.say(CAPABILITY).line();
          peer.say("a2 OK begin TLS\n").line();
          peer.say("* CAPABILITY IMAP4rev1\n").silence();
        };
    assertThat(verdicts(late))
        .containsExactly(
            "plain warning [CLEARTEXT_LOGIN]",
            "starttls unusable [STARTTLS_INJECTION, CLEARTEXT_LOGIN]",
            TEXT_ON_TLS);
  }

  @Test
  void connectionClosedMidDialogueIsClosedEarly() throws IOException {
    assertThat(verdicts(peer -> peer.say(GREETING).line()))
        .containsExactly(
            "plain unusable [CLOSED_EARLY]", "starttls unusable [CLOSED_EARLY]", TEXT_ON_TLS);
  }

  @Test
  void connectionClosedAtOnceIsClosedEarlyInEveryMode() throws IOException {
    assertThat(verdicts(peer -> {}))
        .containsExactly(
            "plain unusable [CLOSED_EARLY]",
            "starttls unusable [CLOSED_EARLY]",
            "tls unusable [CLOSED_EARLY]");
  }

  @Test
  void anotherProtocolIsRecognised() throws IOException {
    for (String other : new String[] {"SSH-2.0-OpenSSH_9.2\n", "+OK POP3\n", "220 mx ESMTP\n"}) {
      assertThat(verdicts(peer -> peer.say(other).silence()))
          .containsExactly(
              "plain unusable [WRONG_PROTOCOL]", "starttls unusable [WRONG_PROTOCOL]", TEXT_ON_TLS);
    }
  }

  @Test
  void noiseIsAProtocolError() throws IOException {
    assertThat(verdicts(peer -> peer.say("J\0\0\0\n8.0.36\n").silence()))
        .containsExactly(
            "plain unusable [PROTOCOL_ERROR]", "starttls unusable [PROTOCOL_ERROR]", TEXT_ON_TLS);
  }

  @Test
  void invalidUtf8InTextForPeopleIsIgnored() throws IOException {
    Script latin =
        peer ->
            peer.say("* OK gr\u00fc\u00df \u00ff\u00fe\n")
                .converse("a1.*", "* CAPABILITY IMAP4rev1 \u00c3( AUTH=PLAIN\na1 OK \u00ff\n");
    assertThat(verdicts(latin))
        .containsExactly(
            "plain warning [CLEARTEXT_LOGIN]",
            "starttls unusable [STARTTLS_MISSING, CLEARTEXT_LOGIN]",
            TEXT_ON_TLS);
  }

  @Test
  void refusalAndPreauthenticationHaveTheirOwnCodes() throws IOException {
    assertThat(verdicts(peer -> peer.say("* BYE too many connections\n").silence()))
        .contains("plain unusable [SERVICE_REFUSED]", "starttls unusable [SERVICE_REFUSED]");
    assertThat(verdicts(peer -> peer.say("* PREAUTH welcome ann\n").silence()))
        .contains("plain unusable [PREAUTH]", "starttls unusable [PREAUTH]");
  }

  private static Script imap(String command, String answer) {
    return peer -> peer.say(GREETING).converse("a1.*", CAPABILITY, command, answer);
  }

  private static void forever(Peer peer, String text) throws IOException {
    while (true) {
      peer.say(text);
    }
  }

  /** Sends a byte now and then, each well within the wait for an answer. */
  private static void drip(Peer peer) throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    try {
      while (!never.await(PATIENCE.toMillis() / 20, TimeUnit.MILLISECONDS)) {
        peer.say("* OK slowly and without end ".substring(0, 1));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Iterable<String> verdicts(Script script) throws IOException {
    Path ca = certificates.writeAuthority(directory.resolve("ca.pem"));
    Prober prober =
        Probes.prober(Probes.Config.allowing("127.0.0.0/8").trusting(ca).within(PATIENCE));
    try (TestServer server = TestServer.playing(script)) {
      ProbeResult result =
          Probes.run(
              prober,
              Probes.settings(
                  Probes.service(Protocol.IMAP, Probes.HOST, server.port(), Security.TLS)));
      return Probes.verdicts(result, server.port()).toList();
    } finally {
      prober.stop();
    }
  }
}
