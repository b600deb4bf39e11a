package dev.waymark.pages.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.SampleSettings;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Language;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsSheetTest {

  private static SettingsSheet sheet(AccountSettings settings) {
    return SettingsSheet.of(settings, SampleSettings.ANN, Language.DE);
  }

  private static ServerEntry entry(Protocol protocol, int port, Security security) {
    return new ServerEntry(
        protocol,
        "mail.example.com",
        Integer.toString(port),
        security,
        List.of(AuthMethod.PASSWORD_CLEARTEXT),
        "ann@example.com");
  }

  @Test
  void theFirstServerOfEachDirectionIsTheOneToUse() {
    SettingsSheet sheet = sheet(SampleSettings.hosted("mail.example.com"));
    assertThat(sheet.incoming()).contains(entry(Protocol.IMAP, 993, Security.TLS));
    assertThat(sheet.outgoing()).contains(entry(Protocol.SMTP, 465, Security.TLS));
  }

  @Test
  void otherServersFollowWithUnprotectedLast() {
    assertThat(sheet(SampleSettings.hosted("mail.example.com")).others())
        .containsExactly(
            entry(Protocol.POP3, 995, Security.TLS),
            entry(Protocol.IMAP, 143, Security.PLAIN),
            entry(Protocol.POP3, 110, Security.PLAIN),
            entry(Protocol.SMTP, 587, Security.PLAIN),
            entry(Protocol.SMTP, 25, Security.PLAIN));
  }

  @Test
  void anUnprotectedServerIsShownIfThereIsNoOther() {
    SettingsSheet sheet = sheet(SampleSettings.plain());
    assertThat(sheet.incoming()).contains(entry(Protocol.IMAP, 143, Security.PLAIN));
    assertThat(sheet.others()).isEmpty();
  }

  @Test
  void otherServicesAreListedSeparately() {
    SettingsSheet sheet = sheet(SampleSettings.everything());
    assertThat(sheet.extras())
        .extracting(WebEntry::protocol)
        .containsExactly(
            Protocol.JMAP,
            Protocol.CALDAV,
            Protocol.CARDDAV,
            Protocol.WEBDAV,
            Protocol.ACTIVESYNC,
            Protocol.EWS);
    assertThat(sheet.filters())
        .extracting(ServerEntry::protocol)
        .containsExactly(Protocol.MANAGESIEVE);
    assertThat(sheet(SampleSettings.withoutMail()).incoming()).isEmpty();
  }

  @Test
  void userNamesAreFilledIn() {
    assertThat(sheet(SampleSettings.compositeLogin()).incoming())
        .map(ServerEntry::username)
        .contains("example.com_ann");
  }

  @Test
  void servicesWithoutSignInHaveNoUserName() {
    AccountSettings settings =
        SampleSettings.example(
            SampleSettings.mail(Protocol.IMAP, "mail.example.com", 993, Security.TLS),
            SampleSettings.mail(
                Protocol.SMTP,
                "mail.example.com",
                465,
                Security.TLS,
                List.of(AuthMethod.CLIENT_IP_ADDRESS, AuthMethod.NONE),
                "%EMAILADDRESS%"));
    assertThat(sheet(settings).incoming()).map(ServerEntry::hasLogin).contains(true);
    assertThat(sheet(settings).outgoing()).map(ServerEntry::hasLogin).contains(false);
  }

  @Test
  void pagesOfTheProviderHaveTheirTextInTheLanguageOfThePage() {
    assertThat(sheet(SampleSettings.hosted("mail.example.com")).help())
        .containsExactly(
            new HelpLink(
                "https://help.example.net/mail?product=grid&lang=en", "E-Mail einrichten", "de"));
    AccountSettings many = SampleSettings.toBeEnabled();
    assertThat(SettingsSheet.of(many, SampleSettings.ANN, Language.PT).enable())
        .map(HelpLink::language)
        .contains("pt");
    // No German there: English is understood by more people than Low German.
    assertThat(sheet(many).enable()).map(HelpLink::text).contains("Turn on IMAP");
    assertThat(sheet(many).help().get(0))
        .isEqualTo(new HelpLink("https://example.com/help", "example.com", "de"));
  }
}
