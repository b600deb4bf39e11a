package dev.waymark;

import dev.waymark.autoconfig.AutoconfigOmissions;
import dev.waymark.autodiscover.AutodiscoverOmissions;
import dev.waymark.dialect.OmissionReport;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Service;
import dev.waymark.mail.login.LoginName;
import dev.waymark.mail.login.LoginPattern;
import dev.waymark.mail.login.LoginRule;
import dev.waymark.mobileconfig.MobileconfigOmissions;
import dev.waymark.pacc.PaccOmissions;
import dev.waymark.records.DomainRecords;
import dev.waymark.records.PublicUrl;
import dev.waymark.records.RecordsOmissions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Omission reports of whole domains. */
class OmissionsTest {
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
  void ofADomainWithOauth2Only() {
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
                AutoconfigOmissions.of(settings),
                AutodiscoverOmissions.of(settings, false),
                MobileconfigOmissions.of(settings),
                PaccOmissions.of(settings),
                RecordsOmissions.of(settings, DomainRecords.of(settings, HERE, true)))
            .map(lossiness -> text(lossiness, settings))
            .collect(Collectors.joining("\n"));
    Golden.assertMatches(
        OmissionsTest.class, "omissions/" + file, report.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(OmissionReport lossiness, AccountSettings settings) {
    return lossiness.dialect().wireName()
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
                                    .wireName()
                                : "all",
                            loss.member().wireName(),
                            loss.detail()))
            .collect(Collectors.joining());
  }
}
