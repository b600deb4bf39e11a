package dev.waymark.finding;

import static dev.waymark.finding.SettingsWarnings.HOST_IS_ADDRESS;
import static dev.waymark.finding.SettingsWarnings.NOT_PROTECTED;
import static dev.waymark.finding.SettingsWarnings.UNUSUAL_PORT;
import static dev.waymark.mail.Security.PLAIN;
import static dev.waymark.mail.Security.STARTTLS;
import static dev.waymark.mail.Security.TLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Links;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Port;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.Host;
import dev.waymark.mail.login.LoginName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Warnings about published services, their codes and places. */
class SettingsWarningsTest {
  private static final MailService IMAPS = mail(Protocol.IMAP, 993, TLS);
  private static final MailService SMTPS = mail(Protocol.SMTP, 465, TLS);

  @Test
  void protectedServicesOnStandardPortsHaveNone() {
    assertThat(warnings(IMAPS, SMTPS, mail(Protocol.SMTP, 587, STARTTLS))).isEmpty();
  }

  @Test
  void warnsOfEachPublishedPlainService() {
    List<Finding> warnings =
        warnings(mail(Protocol.POP3, 110, PLAIN), mail(Protocol.IMAP, 143, PLAIN), SMTPS);

    assertThat(warnings)
        .extracting(Finding::code, Finding::severity, Finding::place)
        .containsExactly(
            tuple(NOT_PROTECTED, Severity.WARNING, Place.service(0)),
            tuple(NOT_PROTECTED, Severity.WARNING, Place.service(1)));
  }

  @Test
  void warnsOfAPlainFilterService() {
    assertThat(codes(warnings(IMAPS, SMTPS, mail(Protocol.MANAGESIEVE, 4190, PLAIN))))
        .containsExactly(NOT_PROTECTED);
  }

  @Test
  void pointsAtThePublishedOrder() {
    assertThat(warnings(mail(Protocol.SMTP, 2525, TLS), IMAPS))
        .containsExactly(
            new Finding(
                UNUSUAL_PORT,
                Severity.WARNING,
                Place.service(1),
                "Clients that infer the security from the port, as Outlook does, guess it wrong.",
                Optional.empty()));
  }

  @Test
  void warnsOfAnAddressAsHost() {
    MailService byAddress = mail(Protocol.IMAP, "2001:db8::1", 143, TLS);

    assertThat(codes(warnings(byAddress, SMTPS))).containsExactly(HOST_IS_ADDRESS, UNUSUAL_PORT);
  }

  @Test
  void ignoresUnpublishedServices() {
    assertThat(warnings(IMAPS, mail(Protocol.IMAP, 1143, PLAIN), SMTPS)).isEmpty();
  }

  private static List<String> codes(List<Finding> warnings) {
    return warnings.stream().map(Finding::code).toList();
  }

  private static List<Finding> warnings(MailService... services) {
    return SettingsWarnings.of(
        AccountSettings.of(
            new DomainName("example.com"),
            "Example Mail",
            "Example",
            List.of(services),
            Links.none(),
            Optional.empty()));
  }

  private static MailService mail(Protocol protocol, int port, Security security) {
    return mail(protocol, "mail.example.com", port, security);
  }

  private static MailService mail(Protocol protocol, String host, int port, Security security) {
    return new MailService(
        protocol,
        Host.parse(host),
        new Port(port),
        security,
        List.of(AuthMethod.PASSWORD_CLEARTEXT),
        new LoginName("%EMAILADDRESS%"),
        Optional.empty());
  }
}
