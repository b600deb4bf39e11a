package dev.waymark.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.probe.report.EndpointResult;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of servers in each protocol; {@code |} stands for a line end. */
class PreLoginClientsTest {
  private static final String SIEVE = "\"IMPLEMENTATION\" \"x\"\n\"SIEVE\" \"fileinto\"\n";

  @ParameterizedTest
  @CsvSource({
    "pop3, -ERR busy|, SERVICE_REFUSED",
    "pop3, * OK IMAP|, WRONG_PROTOCOL",
    "pop3, hello|, PROTOCOL_ERROR",
    "smtp, 421 busy|, SERVICE_REFUSED",
    "smtp, 554-no|554 never|, SERVICE_REFUSED",
    "smtp, +OK POP3|, WRONG_PROTOCOL",
    "smtp, 220-a|hello|, PROTOCOL_ERROR",
    "managesieve, BYE later|, SERVICE_REFUSED",
    "managesieve, NO|, SERVICE_REFUSED",
    "managesieve, HTTP/1.1 400 Bad|, WRONG_PROTOCOL",
    "managesieve, {99999999}|, LIMIT_EXCEEDED",
    "managesieve, OK|, PROTOCOL_ERROR"
  })
  void greetingsAreJudged(String protocol, String greeting, String code) throws IOException {
    assertThat(plain(Protocol.fromWireName(protocol).orElseThrow(), greeting).codes().toString())
        .isEqualTo("[" + code + "]");
  }

  @Test
  void imapMethodsAreReadFromItsCapabilities() throws IOException {
    assertThat(
            methods(
                Protocol.IMAP,
                "* OK [CAPABILITY IMAP4rev1] hi|",
                "a1.*",
                "* CAPABILITY IMAP4rev1 LOGINDISABLED auth=CRAM-MD5|* CAPABILITY AUTH=XOAUTH2|a1 OK|"))
        .containsExactly(AuthMethod.PASSWORD_ENCRYPTED, AuthMethod.OAUTH2);
  }

  @Test
  void pop3MethodsAreUserAndSaslAndApop() throws IOException {
    assertThat(
            methods(
                Protocol.POP3,
                "+OK <1896.697@mail.example.com>|",
                "CAPA",
                "+OK|USER|SASL GSSAPI OAUTHBEARER|.|"))
        .containsExactly(
            AuthMethod.PASSWORD_CLEARTEXT,
            AuthMethod.PASSWORD_ENCRYPTED,
            AuthMethod.OAUTH2,
            AuthMethod.GSSAPI);
  }

  @Test
  void pop3WithoutCapabilitiesMayStillTakeUserNames() throws IOException {
    assertThat(methods(Protocol.POP3, "+OK|", "CAPA", "-ERR unknown|"))
        .containsExactly(AuthMethod.PASSWORD_CLEARTEXT);
  }

  @Test
  void smtpMethodsAreReadInTheOldSpellingToo() throws IOException {
    assertThat(
            methods(
                Protocol.SMTP, "220-hi|220 hi|", "EHLO.*", "250-x|250-AUTH=LOGIN|250 AUTH NTLM|"))
        .containsExactly(AuthMethod.PASSWORD_CLEARTEXT, AuthMethod.NTLM);
  }

  @Test
  void smtpServerWithoutExtensionsTakesNoLogins() throws IOException {
    EndpointResult old = plain(Protocol.SMTP, "220 hi|", "EHLO.*", "502 what|");
    assertThat(old.codes().toString()).isEqualTo("[LOGIN_DISABLED]");
  }

  @Test
  void sieveStringsMayBeLiterals() throws IOException {
    assertThat(methods(Protocol.MANAGESIEVE, SIEVE + "\"SASL\" {14+}|PLAIN EXTERNAL|OK {2}|hi|"))
        .containsExactly(AuthMethod.PASSWORD_CLEARTEXT, AuthMethod.TLS_CLIENT_CERT);
  }

  @Test
  void emptySaslOfSieveIsNoLogin() throws IOException {
    EndpointResult plain =
        plain(
            Protocol.MANAGESIEVE, SIEVE + "\"sasl\" \"\"|\"STARTTLS\"|OK (TAG \"a b\") \"q\\\"\"|");
    assertThat(plain.codes().toString()).isEqualTo("[LOGIN_DISABLED]");
  }

  private static List<AuthMethod> methods(Protocol protocol, String greeting, String... dialogue)
      throws IOException {
    return plain(protocol, greeting, dialogue).authentication().beforeTls();
  }

  private static EndpointResult plain(Protocol protocol, String greeting, String... dialogue)
      throws IOException {
    String[] lines =
        Arrays.stream(dialogue).map(text -> text.replace('|', '\n')).toArray(String[]::new);
    Prober prober =
        Probes.prober(Probes.Config.allowing("127.0.0.0/8").within(Duration.ofSeconds(2)));
    try (TestServer server = TestServer.answering(greeting.replace('|', '\n'), lines)) {
      return Probes.on(
              Probes.run(
                  prober,
                  Probes.settings(
                      Probes.service(protocol, Probes.HOST, server.port(), Security.PLAIN))),
              server.port())
          .get(0);
    } finally {
      prober.stop();
    }
  }
}
