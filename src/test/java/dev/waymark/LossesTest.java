package dev.waymark;

import dev.waymark.autoconfig.AutoconfigLosses;
import dev.waymark.autodiscover.AutodiscoverLosses;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.LoginName;
import dev.waymark.mail.LoginPattern;
import dev.waymark.mail.LoginRule;
import dev.waymark.mail.Lossiness;
import dev.waymark.mail.Service;
import dev.waymark.mobileconfig.MobileconfigLosses;
import dev.waymark.pacc.PaccLosses;
import dev.waymark.records.DomainRecords;
import dev.waymark.records.PublicUrl;
import dev.waymark.records.RecordsLosses;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lossiness reports of whole domains, as people read them. */
class LossesTest {
  private static final PublicUrl HERE =
      PublicUrl.of(URI.create("https://cfg.example.net")).orElseThrow();

  @Test
  void ofADomainWithEverything() {
    assertGolden("everything.txt", SampleSettings.everything());
  }

  @Test
  void ofAHostersCustomerWithAnAddressForAServer() {
    assertGolden("hosted-ipv6.txt", SampleSettings.hosted("2001:db8::17"));
  }

  @Test
  void ofADomainWhereNobodyCanUseAPassword() {
    assertGolden("oauth2-only.txt", SampleSettings.oauth2Only());
  }

  @Test
  void ofADomainWithOauth2BesidePasswords() {
    assertGolden("oauth2.txt", SampleSettings.oauth2());
  }

  @Test
  void ofADomainWithStarttlsOnly() {
    assertGolden("starttls.txt", SampleSettings.starttls());
  }

  @Test
  void ofADomainWithLoginsOfItsOwn() {
    assertGolden(
        "logins.txt",
        SampleSettings.example(SampleSettings.everything().services().toArray(Service[]::new))
            .withLogins(
                List.of(
                    new LoginRule(new LoginPattern("a*"), new LoginName("a")),
                    new LoginRule(new LoginPattern("*"), new LoginName("00123")))));
  }

  @Test
  void ofADomainWithoutMail() {
    assertGolden("without-mail.txt", SampleSettings.withoutMail());
  }

  private static void assertGolden(String file, AccountSettings settings) {
    String report =
        Stream.of(
                AutoconfigLosses.of(settings),
                AutodiscoverLosses.of(settings, false),
                MobileconfigLosses.of(settings),
                PaccLosses.of(settings),
                RecordsLosses.of(settings, DomainRecords.of(settings, HERE, true)))
            .map(lossiness -> text(lossiness, settings))
            .collect(Collectors.joining("\n"));
    Golden.assertMatches(
        LossesTest.class, "losses/" + file, report.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Lossiness lossiness, AccountSettings settings) {
    return lossiness.dialect().word()
        + lossiness.refusal().map(reason -> ": " + reason).orElse("")
        + "\n"
        + lossiness.losses().stream()
            .map(
                loss ->
                    "  %s %s: %s%n"
                        .formatted(
                            loss.service().isPresent()
                                ? settings
                                    .services()
                                    .get(loss.service().getAsInt())
                                    .protocol()
                                    .word()
                                : "all",
                            loss.member().word(),
                            loss.detail()))
            .collect(Collectors.joining());
  }
}
