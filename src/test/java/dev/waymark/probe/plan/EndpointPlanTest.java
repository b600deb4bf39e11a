package dev.waymark.probe.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Links;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Port;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.Service;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.Host;
import dev.waymark.mail.login.LoginName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Endpoints that a probe derives from stored settings. */
class EndpointPlanTest {

  @Test
  void standardPortsAreJoinedByEveryModeOfStoredPorts() {
    assertThat(
            plan(
                service(Protocol.IMAP, "mail.example.com", 993, Security.TLS),
                service(Protocol.SMTP, "smtp.example.com", 2525, Security.STARTTLS)))
        .containsExactly(
            "imap mail.example.com 143 plain",
            "imap mail.example.com 143 starttls",
            "imap mail.example.com 993 plain",
            "imap mail.example.com 993 starttls",
            "imap mail.example.com 993 tls published",
            "smtp smtp.example.com 25 plain",
            "smtp smtp.example.com 25 starttls",
            "smtp smtp.example.com 465 tls",
            "smtp smtp.example.com 587 plain",
            "smtp smtp.example.com 587 starttls",
            "smtp smtp.example.com 2525 plain",
            "smtp smtp.example.com 2525 starttls published",
            "smtp smtp.example.com 2525 tls");
  }

  @Test
  void unpublishedServicesAreProbedAndMarked() {
    assertThat(
            plan(
                service(Protocol.POP3, "mail.example.com", 995, Security.TLS),
                service(Protocol.POP3, "mail.example.com", 110, Security.PLAIN)))
        .containsExactly(
            "pop3 mail.example.com 110 plain",
            "pop3 mail.example.com 110 starttls",
            "pop3 mail.example.com 110 tls",
            "pop3 mail.example.com 995 plain",
            "pop3 mail.example.com 995 starttls",
            "pop3 mail.example.com 995 tls published");
  }

  @Test
  void sieveHasNoRegisteredTlsPort() {
    assertThat(plan(service(Protocol.MANAGESIEVE, "192.0.2.1", 4190, Security.STARTTLS)))
        .containsExactly(
            "managesieve 192.0.2.1 4190 plain",
            "managesieve 192.0.2.1 4190 starttls published",
            "managesieve 192.0.2.1 4190 tls");
  }

  private static List<String> plan(Service... services) {
    AccountSettings settings =
        AccountSettings.of(
            DomainName.parse("example.com"),
            "Example",
            "Example",
            List.of(services),
            Links.none(),
            Optional.empty());
    return EndpointPlan.of(List.of(settings)).stream()
        .map(
            endpoint ->
                "%s %s %s %s%s"
                    .formatted(
                        endpoint.target().protocol().wireName(),
                        endpoint.target().host().text(),
                        endpoint.target().port(),
                        endpoint.mode().wireName(),
                        endpoint.published() ? " published" : ""))
        .toList();
  }

  private static MailService service(Protocol protocol, String host, int port, Security security) {
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
