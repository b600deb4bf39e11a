package dev.waymark.mail;

import static dev.waymark.mail.Security.PLAIN;
import static dev.waymark.mail.Security.STARTTLS;
import static dev.waymark.mail.Security.TLS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.Host;
import dev.waymark.mail.login.LoginName;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The division of a provider's services into published and unpublished, and their order. */
class AccountSettingsTest {
  private static final MailService IMAPS = mail(Protocol.IMAP, 993, TLS);
  private static final MailService IMAP_PLAIN = mail(Protocol.IMAP, 143, PLAIN);
  private static final MailService POP3S = mail(Protocol.POP3, 995, TLS);
  private static final MailService POP3_PLAIN = mail(Protocol.POP3, 110, PLAIN);
  private static final MailService SMTPS = mail(Protocol.SMTP, 465, TLS);
  private static final MailService SUBMISSION = mail(Protocol.SMTP, 587, STARTTLS);
  private static final MailService SMTP_PLAIN = mail(Protocol.SMTP, 25, PLAIN);
  private static final MailService SIEVE = mail(Protocol.MANAGESIEVE, 4190, STARTTLS);
  private static final MailService SIEVE_PLAIN = mail(Protocol.MANAGESIEVE, 4190, PLAIN);
  private static final WebService CALDAV = web(Protocol.CALDAV);

  @Test
  void hidesPlainServicesBesideProtectedOnes() {
    AccountSettings settings = settings(IMAPS, POP3S, SMTPS, IMAP_PLAIN, POP3_PLAIN, SMTP_PLAIN);

    assertThat(settings.services()).containsExactly(IMAPS, POP3S, SMTPS);
    assertThat(settings.unpublished()).containsExactly(IMAP_PLAIN, POP3_PLAIN, SMTP_PLAIN);
  }

  @Test
  void countsStartTlsAsProtected() {
    AccountSettings settings = settings(IMAPS, SUBMISSION, SMTP_PLAIN);

    assertThat(settings.services()).containsExactly(IMAPS, SUBMISSION);
    assertThat(settings.unpublished()).containsExactly(SMTP_PLAIN);
  }

  @Test
  void hidesAPlainServiceBesideAProtectedOneOfAnotherProtocolInTheSameDirection() {
    assertThat(settings(POP3S, IMAP_PLAIN, SMTPS).unpublished()).containsExactly(IMAP_PLAIN);
    assertThat(settings(IMAPS, POP3_PLAIN, SMTPS).unpublished()).containsExactly(POP3_PLAIN);
  }

  @Test
  void publishesAPlainServiceBesideAProtectedOneOfTheOtherDirection() {
    AccountSettings settings = settings(IMAPS, SMTP_PLAIN);

    assertThat(settings.services()).containsExactly(IMAPS, SMTP_PLAIN);
    assertThat(settings.unpublished()).isEmpty();
  }

  @Test
  void publishesPlainServicesWhereTheDirectionHasNoOther() {
    AccountSettings settings = settings(POP3_PLAIN, IMAP_PLAIN, SMTPS);

    assertThat(settings.services()).containsExactly(IMAP_PLAIN, POP3_PLAIN, SMTPS);
  }

  @Test
  void publishesAPlainFilterServiceBesideCalendars() {
    AccountSettings settings = settings(IMAPS, SMTPS, CALDAV, SIEVE_PLAIN);

    assertThat(settings.services()).containsExactly(IMAPS, SMTPS, CALDAV, SIEVE_PLAIN);
    assertThat(settings.unpublished()).isEmpty();
  }

  @Test
  void hidesAPlainFilterServiceBesideAProtectedOne() {
    assertThat(settings(IMAPS, SMTPS, SIEVE_PLAIN, SIEVE).unpublished())
        .containsExactly(SIEVE_PLAIN);
  }

  @Test
  void putsImapFirstAndKeepsTheOrderOfTheRest() {
    MailService otherImap = mail(Protocol.IMAP, 143, STARTTLS);

    AccountSettings settings = settings(SUBMISSION, POP3S, IMAPS, CALDAV, SMTPS, otherImap);

    assertThat(settings.services())
        .containsExactly(IMAPS, otherImap, SUBMISSION, POP3S, CALDAV, SMTPS);
    assertThat(settings.mail(Protocol.SMTP)).containsExactly(SUBMISSION, SMTPS);
    assertThat(settings.web(Protocol.CALDAV)).containsExactly(CALDAV);
  }

  @Test
  void hasMailOnlyWithBothDirections() {
    assertThat(settings(IMAPS, SMTPS).hasMail()).isTrue();
    assertThat(settings(POP3S, SMTP_PLAIN).hasMail()).isTrue();
    assertThat(settings(IMAPS).hasMail()).isFalse();
    assertThat(settings(SMTPS, CALDAV).hasMail()).isFalse();
  }

  @Test
  void copiesTheListOfServices() {
    List<Service> services = new ArrayList<>(List.of(IMAPS, SMTPS));
    AccountSettings settings = settings(services);

    services.clear();

    assertThat(settings.services()).containsExactly(IMAPS, SMTPS);
  }

  private static AccountSettings settings(Service... services) {
    return settings(List.of(services));
  }

  private static AccountSettings settings(List<Service> services) {
    return AccountSettings.of(
        new DomainName("example.com"),
        "Example Mail",
        "Example",
        services,
        Links.none(),
        Optional.empty());
  }

  private static MailService mail(Protocol protocol, int port, Security security) {
    return new MailService(
        protocol,
        Host.parse("mail.example.com"),
        new Port(port),
        security,
        List.of(AuthMethod.PASSWORD_CLEARTEXT),
        new LoginName("%EMAILADDRESS%"),
        Optional.empty());
  }

  private static WebService web(Protocol protocol) {
    return new WebService(
        protocol,
        URI.create("https://dav.example.com/"),
        List.of(AuthMethod.PASSWORD_CLEARTEXT),
        new LoginName("%EMAILADDRESS%"));
  }
}
