package dev.waymark.mobileconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SampleSettings;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailChoiceTest {
  private static final MailService SMTP =
      SampleSettings.mail(Protocol.SMTP, "smtp.example.com", 465, Security.TLS);

  @Test
  void takesTheFirstImapServerThatAppleHasWordsFor() {
    MailService oauth2 = imap("one.example.com", AuthMethod.OAUTH2);
    MailService encrypted = imap("two.example.com", AuthMethod.PASSWORD_ENCRYPTED);
    MailService last = imap("three.example.com", AuthMethod.PASSWORD_CLEARTEXT);
    assertThat(MailChoice.of(SampleSettings.example(oauth2, encrypted, last, SMTP)))
        .isEqualTo(
            new MailChoice.Servers(
                new MailChoice.Server(encrypted, AppleAuthentication.CRAM_MD5),
                new MailChoice.Server(SMTP, AppleAuthentication.PASSWORD)));
  }

  @Test
  void takesPop3WhereNoImapServerFits() {
    MailService oauth2 = imap("imap.example.com", AuthMethod.OAUTH2);
    MailService pop3 = SampleSettings.mail(Protocol.POP3, "pop.example.com", 995, Security.TLS);
    assertThat(MailChoice.of(SampleSettings.example(oauth2, pop3, SMTP)))
        .isEqualTo(
            new MailChoice.Servers(
                new MailChoice.Server(pop3, AppleAuthentication.PASSWORD),
                new MailChoice.Server(SMTP, AppleAuthentication.PASSWORD)));
  }

  @Test
  void saysWhichServiceAppleHasNoWordsFor() {
    assertThat(MailChoice.of(SampleSettings.oauth2Only()))
        .isEqualTo(
            new MailChoice.Inexpressible(
                "An Apple profile can say password, CRAM-MD5, NTLM or no login, but imap on"
                    + " imap.example.com accepts only oauth2."));
  }

  @Test
  void saysWhichDirectionIsMissing() {
    AccountSettings incomingOnly =
        SampleSettings.example(imap("imap.example.com", AuthMethod.PASSWORD_CLEARTEXT));
    assertThat(MailChoice.of(incomingOnly))
        .isEqualTo(new MailChoice.Inexpressible("This domain has no outgoing mail server."));
    assertThat(MailChoice.of(SampleSettings.withoutMail()))
        .isEqualTo(new MailChoice.Inexpressible("This domain has no incoming mail server."));
  }

  private static MailService imap(String host, AuthMethod method) {
    return SampleSettings.mail(
        Protocol.IMAP, host, 993, Security.TLS, List.of(method), "%EMAILADDRESS%");
  }
}
