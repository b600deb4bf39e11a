package dev.waymark;

import dev.waymark.autoconfig.AutoconfigClaims;
import dev.waymark.autodiscover.AutodiscoverClaims;
import dev.waymark.dialect.OmissionReport;
import dev.waymark.dialect.OmittedPart;
import dev.waymark.finding.Finding;
import dev.waymark.http.PublicUrl;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Service;
import dev.waymark.mail.login.LoginName;
import dev.waymark.mail.login.LoginPattern;
import dev.waymark.mail.login.LoginRule;
import dev.waymark.mobileconfig.MobileconfigClaims;
import dev.waymark.pacc.PaccClaims;
import dev.waymark.records.DomainRecords;
import dev.waymark.records.RecordsClaims;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The omission reports of whole domains, as people read them. */
class OmissionsTest {
  private static final PublicUrl HERE = PublicUrl.parse("https://cfg.example.net");

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
    DomainRecords records = DomainRecords.of(settings, HERE, true);
    String reports =
        String.join(
            "\n",
            text("autoconfig", AutoconfigClaims.omissions(settings), settings),
            text("autodiscover", AutodiscoverClaims.omissions(settings, false), settings),
            text("mobileconfig", MobileconfigClaims.omissions(settings), settings),
            text("pacc", PaccClaims.omissions(settings), settings),
            text("records", RecordsClaims.omissions(settings, records), settings));
    Golden.assertMatches(
        OmissionsTest.class, "omissions/" + file, reports.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String dialect, OmissionReport report, AccountSettings settings) {
    return dialect
        + report.refusal().map(reason -> ": " + reason).orElse("")
        + "\n"
        + report.omissions().stream()
            .map(omission -> text(omission, settings))
            .collect(Collectors.joining());
  }

  private static String text(Finding omission, AccountSettings settings) {
    String about =
        omission.service().isPresent()
            ? settings.services().get(omission.service().getAsInt()).protocol().wireName()
            : "all";
    return "  %s %s: %s%n".formatted(about, OmittedPart.of(omission).wireName(), omission.detail());
  }
}
