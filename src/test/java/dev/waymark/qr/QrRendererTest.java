package dev.waymark.qr;

import static dev.waymark.SampleSettings.ANN;
import static dev.waymark.SampleSettings.EAI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Golden;
import dev.waymark.SampleSettings;
import dev.waymark.dialect.OmittedPart;
import dev.waymark.dialect.Rendering;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.Service;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The array that Thunderbird for Android imports, and the settings it cannot express. */
class QrRendererTest {
  private final QrRenderer renderer = new QrRenderer();

  @Test
  void writesOneAccountWithItsNameAndEmptyPasswords() {
    // Not compared with an export of Thunderbird itself yet.
    AccountSettings settings =
        SampleSettings.example(
            SampleSettings.mail(Protocol.IMAP, "imap.example.com", 993, Security.TLS),
            SampleSettings.mail(Protocol.SMTP, "smtp.example.com", 465, Security.TLS));
    assertThat(array(settings, "Ann Example"))
        .isEqualTo(
            "[1,[1,1],[0,\"imap.example.com\",993,3,1,\"ann@example.com\",\"ann@example.com\",\"\"],"
                + "[[[0,\"smtp.example.com\",465,3,1,\"ann@example.com\",\"\"],"
                + "[\"ann@example.com\",\"Ann Example\"]]]]")
        .hasSize(169);
  }

  @Test
  void writesWholeAccounts() {
    assertGolden("everything.json", SampleSettings.everything());
    assertGolden("hosted.json", SampleSettings.hosted("mail.example.com"));
    assertGolden("oauth2.json", SampleSettings.oauth2Only());
    assertGolden("plain.json", SampleSettings.plain());
    assertGolden("starttls.json", SampleSettings.starttls());
  }

  @Test
  void escapesEverythingBeyondAscii() {
    assertThat(array(SampleSettings.starttls(), "Ann Müller"))
        .contains("\"Ann M\\u00FCller\"")
        .matches("[ -~]*");
  }

  @ParameterizedTest
  @CsvSource({
    "PASSWORD_CLEARTEXT, 1",
    "PASSWORD_ENCRYPTED, 2",
    "TLS_CLIENT_CERT, 5",
    "OAUTH2, 6",
    "NONE, 0"
  })
  void namesTheAuthenticationByItsNumber(AuthMethod method, int number) {
    assertThat(array(accepting(AuthMethod.GSSAPI, method), ""))
        .startsWith("[1,[1,1],[0,\"imap.example.com\",993,3," + number + ",");
  }

  @Test
  void refusesAuthenticationThatTheAppRefuses() {
    assertRefused(
        "Thunderbird for Android imports neither GSSAPI nor NTLM, but imap on imap.example.com"
            + " accepts only gssapi, ntlm.",
        renderer.render(accepting(AuthMethod.GSSAPI, AuthMethod.NTLM), Optional.of(ANN)));
  }

  @Test
  void refusesWhatDoesNotFit() {
    AccountSettings settings = SampleSettings.starttls();
    assertRefused(
        "This domain has no incoming mail server.",
        renderer.render(SampleSettings.withoutMail(), Optional.of(ANN)));
    assertRefused(
        "Thunderbird for Android imports addresses in ASCII only.",
        renderer.render(SampleSettings.international(), Optional.of(EAI)));
    assertRefused("The code is for one address.", renderer.render(settings, Optional.empty()));
    assertRefused(
        "The account takes more than the 800 characters that phones scan.",
        renderer.render(settings, ANN, Optional.of("あ".repeat(128))));
  }

  @Test
  void reportsEveryServiceButTwo() {
    AccountSettings settings = SampleSettings.everything();
    assertThat(renderer.omissions(settings).omissions())
        .filteredOn(omission -> OmittedPart.of(omission) == OmittedPart.SERVICE)
        .hasSize(settings.services().size() - 2);
  }

  @Test
  void reportsAuthenticationThatNeedsMoreThanTheCode() {
    assertThat(renderer.omissions(SampleSettings.oauth2Only()).omissions())
        .extracting(omission -> omission.detail())
        .contains("The code says OAuth2; the app signs in only at providers that it knows.");
    assertThat(renderer.omissions(accepting(AuthMethod.GSSAPI, AuthMethod.NTLM)).refusal())
        .isPresent();
  }

  private static AccountSettings accepting(AuthMethod... methods) {
    return SampleSettings.example(
        service(Protocol.IMAP, "imap.example.com", 993, methods),
        service(Protocol.SMTP, "smtp.example.com", 465, methods));
  }

  private static Service service(Protocol protocol, String host, int port, AuthMethod... methods) {
    MailService plain = SampleSettings.mail(protocol, host, port, Security.TLS);
    return new MailService(
        protocol,
        plain.host(),
        plain.port(),
        plain.security(),
        List.of(methods),
        plain.username(),
        plain.pop3());
  }

  private String array(AccountSettings settings, String name) {
    return renderer.render(settings, ANN, Optional.of(name)).text();
  }

  private void assertGolden(String file, AccountSettings settings) {
    Golden.assertMatches(
        QrRendererTest.class, file, array(settings, "Ann").getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRefused(String reason, Rendering rendering) {
    assertThat(rendering).isEqualTo(Rendering.refused(reason));
  }
}
