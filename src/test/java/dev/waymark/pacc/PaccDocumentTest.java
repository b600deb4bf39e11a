package dev.waymark.pacc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Golden;
import dev.waymark.SampleSettings;
import dev.waymark.dialect.RenderedDocument;
import dev.waymark.dialect.Rendering;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.OAuth2;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaccDocumentTest {
  private static final String WORDS =
      "PACC can say a host name, TLS on the standard port and the whole address as login, which ";

  @Test
  void namesTheServersOfAHostersCustomer() {
    assertGolden("hosted.json", SampleSettings.hosted("mail.example.com"));
  }

  @Test
  void namesTheFirstServerItHasWordsForAndTheWebServices() {
    assertGolden("everything.json", SampleSettings.everything());
  }

  @Test
  void writesHostsAsALabels() {
    assertGolden("international.json", SampleSettings.international());
  }

  @Test
  void saysNothingOfAnIssuerThatIsNoUrl() {
    assertGolden("oauth2.json", SampleSettings.oauth2());
  }

  @Test
  void namesAnIssuerThatIsAUrl() {
    AccountSettings gmail = SampleSettings.oauth2();
    OAuth2 oauth2 =
        new OAuth2(
            "https://accounts.google.com",
            "mail",
            URI.create("https://accounts.google.com/auth"),
            URI.create("https://accounts.google.com/token"));
    AccountSettings settings =
        AccountSettings.of(
            gmail.domain(),
            gmail.displayName(),
            gmail.shortName(),
            gmail.services(),
            gmail.links(),
            Optional.of(oauth2));
    assertGolden("oauth2-url.json", settings);
  }

  @Test
  void leavesOutWebServicesItHasNoWordsFor() {
    AccountSettings settings =
        SampleSettings.example(
            SampleSettings.mail(Protocol.IMAP, "mail.example.com", 993, Security.TLS),
            SampleSettings.mail(Protocol.SMTP, "mail.example.com", 465, Security.TLS),
            SampleSettings.web(Protocol.JMAP, "https://mail.example.com"),
            SampleSettings.web(Protocol.CALDAV, "https://mail.example.com/"),
            SampleSettings.web(Protocol.CARDDAV, "https://mail.example.com:8443/dav/"));
    assertGolden("few-web-services.json", settings);
  }

  @ParameterizedTest
  @MethodSource
  void refusesWhatItHasNoWordsFor(AccountSettings settings, String reason) {
    assertThat(PaccDocument.render(settings)).isEqualTo(Rendering.refused(reason));
  }

  static Stream<Arguments> refusesWhatItHasNoWordsFor() {
    return Stream.of(
        Arguments.of(SampleSettings.starttls(), WORDS + "imap on mail.example.com is not."),
        Arguments.of(SampleSettings.plain(), WORDS + "imap on mail.example.com is not."),
        Arguments.of(SampleSettings.hosted("192.0.2.17"), WORDS + "imap on 192.0.2.17 is not."),
        Arguments.of(SampleSettings.compositeLogin(), WORDS + "imap on mail.example.com is not."),
        Arguments.of(otherPort(), WORDS + "smtp on mail.example.com is not."),
        Arguments.of(
            SampleSettings.withoutMail(),
            "This domain has no incoming or no outgoing mail server."),
        Arguments.of(
            SampleSettings.oauth2Only(),
            "PACC can say password or OAuth2 with an https issuer, and not all of the mail"
                + " services accept one of them."));
  }

  private static AccountSettings otherPort() {
    return SampleSettings.example(
        SampleSettings.mail(Protocol.IMAP, "mail.example.com", 993, Security.TLS),
        SampleSettings.mail(Protocol.SMTP, "mail.example.com", 2465, Security.TLS));
  }

  @Test
  void hasADigestOfExactlyItsBytes() {
    // printf '{}' | openssl dgst -sha256 -binary | base64
    assertThat(PaccDigest.txt("{}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("v=UAAC1; a=sha256; d=RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=");
  }

  private static void assertGolden(String file, AccountSettings settings) {
    byte[] document =
        PaccDocument.render(settings)
            .fold(
                RenderedDocument::bytes,
                reason -> {
                  throw new AssertionError(reason);
                });
    Golden.assertMatches(PaccDocumentTest.class, file, document);
  }
}
