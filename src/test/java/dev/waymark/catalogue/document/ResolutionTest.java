package dev.waymark.catalogue.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.finding.Finding;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.finding.SettingsWarnings;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Service;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.address.IpAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider's document, filled in for one domain. */
class ResolutionTest {
  private static final DomainName DOMAIN = DomainName.parse("bücher.example");
  private static final ProviderDocument HOSTER =
      ProviderValidator.read(
          """
          {"displayName":"Hoster","shortName":"H","services":[
            {"protocol":"smtp","host":"smtp.%EMAILDOMAIN%","port":465,"security":"tls",
             "authentication":["password-cleartext"],"username":"%PREFIX%%EMAILLOCALPART%"},
            {"protocol":"imap","host":"%SERVER%","port":993,"security":"tls",
             "authentication":["password-cleartext"],"username":"%EMAILADDRESS%"},
            {"protocol":"imap","host":"%SERVER%","port":143,"security":"plain",
             "authentication":["password-cleartext"],"username":"%EMAILADDRESS%"},
            {"protocol":"carddav","url":"https://%SERVER%/dav/%EMAILDOMAIN%",
             "authentication":["password-cleartext"],"username":"%EMAILADDRESS%"}],
           "links":{"password":"https://%SERVER%:8443/","webmail":"https://webmail.%EMAILDOMAIN%/"}}
          """
              .getBytes(StandardCharsets.UTF_8));

  @Test
  void everyFieldIsFilledWithTheDomainAndItsVariables() {
    AccountSettings settings = settings("mail.example.net", "u-");

    assertThat(settings.domain()).isEqualTo(DOMAIN);
    assertThat(settings.services())
        .extracting(Service::protocol)
        .containsExactly(Protocol.IMAP, Protocol.SMTP, Protocol.CARDDAV);
    assertThat(settings.mail(Protocol.IMAP))
        .extracting(service -> service.host().text())
        .containsExactly("mail.example.net");
    assertThat(settings.mail(Protocol.SMTP))
        .extracting(service -> service.host().text())
        .containsExactly("smtp.xn--bcher-kva.example");
    assertThat(settings.web(Protocol.CARDDAV))
        .extracting(service -> service.url().toString())
        .containsExactly("https://mail.example.net/dav/xn--bcher-kva.example");
    assertThat(settings.links().password()).contains(URI.create("https://mail.example.net:8443/"));
    assertThat(settings.links().webmail())
        .contains(URI.create("https://webmail.xn--bcher-kva.example/"));
  }

  @Test
  void separatesPlainServices() {
    assertThat(settings("mail.example.net", "u-").unpublished())
        .extracting(service -> ((MailService) service).port().number())
        .containsExactly(143);
  }

  @Test
  void keepsPlaceholdersOfTheAddress() {
    MailService smtp = settings("mail.example.net", "u-").mail(Protocol.SMTP).findFirst().get();

    assertThat(smtp.username().template()).isEqualTo("u-%EMAILLOCALPART%");
    assertThat(smtp.username().fill(EmailAddress.parse("Ann@bücher.example"))).isEqualTo("u-Ann");
  }

  @Test
  void anIpv6ServerHasBracketsInUrlsOnly() {
    AccountSettings settings = settings("2001:db8::1", "u-");

    assertThat(settings.mail(Protocol.IMAP).map(MailService::host))
        .containsExactly(new IpAddress("2001:db8::1"));
    assertThat(settings.links().password()).contains(URI.create("https://[2001:db8::1]:8443/"));
    assertThat(settings.web(Protocol.CARDDAV))
        .extracting(service -> service.url().getHost())
        .containsExactly("[2001:db8::1]");
    assertThat(SettingsWarnings.of(settings))
        .extracting(Finding::code)
        .containsExactly(SettingsWarnings.HOST_IS_ADDRESS);
  }

  @Test
  void namesMissingVariablesWithoutSettings() {
    Resolution resolution = Resolution.of(HOSTER, DOMAIN, Map.of("OTHER", "x"));

    assertThat(resolution.missing()).containsExactly("PREFIX", "SERVER");
    assertThat(resolution.findings()).isEmpty();
    assertThat(resolution.settings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a_b,                 /services/1/host",
    "%EMAILDOMAIN%,       /services/1/host",
    "mail.example.net/x,  /services/1/host",
    "mail.example.net:1,  /services/1/host",
    "user@mail.example,   /services/1/host",
    "192.0.2,             /services/1/host",
  })
  void validatesFilledValues(String server, String pointer) {
    Resolution resolution = resolution(server, "u-");

    assertThat(resolution.settings()).isEmpty();
    assertThat(resolution.findings()).extracting(Finding::pointer).contains(pointer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%A%\\ud800", "%A%\\u0000", "%A%\\u202e"})
  void validatesTextAroundAVariableWithoutADomain(String username) {
    byte[] document =
        """
        {"displayName":"P","shortName":"P","services":[
          {"protocol":"imap","host":"a.example","port":993,"security":"tls",
           "authentication":["password-cleartext"],"username":"%s"}]}
        """
            .formatted(username)
            .getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> ProviderValidator.read(document))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("/services/0/username");
  }

  @Test
  void neverScansValuesAgain() {
    Resolution resolution = resolution("mail.example.net", "%SERVER%");

    assertThat(resolution.findings())
        .extracting(Finding::pointer)
        .containsExactly("/services/0/username");
  }

  @Test
  void refusesVariablesNamedLikeTheAddress() {
    Resolution resolution =
        Resolution.of(
            HOSTER,
            DOMAIN,
            Map.of("SERVER", "a.example", "PREFIX", "u", "EMAILDOMAIN", "evil.example"));

    assertThat(resolution.settings().get().mail(Protocol.SMTP))
        .extracting(service -> service.host().text())
        .containsExactly("smtp.xn--bcher-kva.example");
  }

  private static AccountSettings settings(String server, String prefix) {
    return resolution(server, prefix).settings().orElseThrow();
  }

  private static Resolution resolution(String server, String prefix) {
    return Resolution.of(HOSTER, DOMAIN, Map.of("SERVER", server, "PREFIX", prefix));
  }
}
