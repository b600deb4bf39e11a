package dev.waymark.mobileconfig;

import static dev.waymark.SampleSettings.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import com.dd.plist.XMLPropertyListParser;
import dev.waymark.Golden;
import dev.waymark.SampleSettings;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.address.EmailAddress;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ProfilePlistTest {
  private static final Optional<String> NAMELESS = Optional.empty();
  private static final String PREFIX = "dev.waymark.mail";

  @Test
  void setsUpTheMailOfAHostersCustomer() {
    assertGolden("hosted.plist", SampleSettings.hosted("mail.example.com"), ANN, NAMELESS);
  }

  @Test
  void namesAServerThatHasOnlyAnIpv4Address() {
    assertGolden("hosted-ipv4.plist", SampleSettings.hosted("192.0.2.17"), ANN, NAMELESS);
  }

  @Test
  void namesAServerThatHasOnlyAnIpv6Address() {
    assertGolden("hosted-ipv6.plist", SampleSettings.hosted("2001:db8::17"), ANN, NAMELESS);
  }

  @Test
  void usesThePasswordWhereThereIsOauth2Too() {
    EmailAddress address = EmailAddress.parse("ann@gmail.com");
    assertGolden("oauth2.plist", SampleSettings.oauth2(), address, NAMELESS);
  }

  @Test
  void turnsSslOnForStarttls() {
    assertGolden("starttls.plist", SampleSettings.starttls(), ANN, NAMELESS);
  }

  @Test
  void turnsSslOffOnlyForPlainServers() {
    assertGolden("plain.plist", SampleSettings.plain(), ANN, NAMELESS);
  }

  @Test
  void escapesNames() {
    Optional<String> name = Optional.of("Ann <&> \"Søn\" 'x' ]]>");
    assertGolden("odd-names.plist", SampleSettings.oddNames(), ANN, name);
  }

  @Test
  void writesDomainAndHostsAsALabels() {
    assertGolden(
        "international.plist", SampleSettings.international(), SampleSettings.EAI, NAMELESS);
  }

  @Test
  void asksForTwoPasswordsWhereTheLoginsDiffer() {
    assertGolden("composite.plist", SampleSettings.compositeLogin(), ANN, NAMELESS);
  }

  @Test
  void setsUpCalendarsAndContactsToo() {
    assertGolden("everything.plist", SampleSettings.everything(), ANN, Optional.of("Ann"));
  }

  @Test
  void givesNoUserNameWhereTheOutgoingServerTakesNone() {
    MailService outgoing =
        SampleSettings.mail(
            Protocol.SMTP,
            "mail.example.com",
            465,
            Security.TLS,
            List.of(AuthMethod.NONE),
            "%EMAILADDRESS%");
    AccountSettings settings =
        SampleSettings.example(
            SampleSettings.mail(Protocol.POP3, "mail.example.com", 995, Security.TLS), outgoing);
    assertGolden("no-outgoing-login.plist", settings, ANN, NAMELESS);
  }

  @Test
  void aParserReadsBackWhatWasSaid() throws Exception {
    AccountSettings settings = SampleSettings.oddNames();
    Object profile = XMLPropertyListParser.parse(render(settings, ANN, NAMELESS)).toJavaObject();
    assertThat(profile).extracting("PayloadDisplayName").isEqualTo(settings.displayName());
    assertThat(profile)
        .extracting("PayloadContent", InstanceOfAssertFactories.array(Object[].class))
        .extracting("IncomingMailServerUsername")
        .containsExactly("a&b<ann>\"'ø");
  }

  private static void assertGolden(
      String file, AccountSettings settings, EmailAddress address, Optional<String> name) {
    Golden.assertMatches(ProfilePlistTest.class, file, render(settings, address, name));
  }

  private static byte[] render(
      AccountSettings settings, EmailAddress address, Optional<String> name) {
    return MailChoice.of(settings)
        .fold(
            servers -> ProfilePlist.render(settings, servers, address, name, PREFIX),
            reason -> {
              throw new AssertionError(reason);
            });
  }
}
