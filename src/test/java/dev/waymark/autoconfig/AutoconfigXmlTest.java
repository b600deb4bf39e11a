package dev.waymark.autoconfig;

import static dev.waymark.SampleSettings.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Golden;
import dev.waymark.SampleSettings;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.MailService;
import dev.waymark.mail.Pop3Options;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.Service;
import dev.waymark.mail.WebService;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.mail.login.LoginName;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class AutoconfigXmlTest {
  private static final Optional<EmailAddress> NOBODY = Optional.empty();

  @Test
  void tellsOfAllProtectedServicesOfAHostersCustomer() {
    assertGolden("hosted.xml", SampleSettings.hosted("mail.example.com"), Optional.of(ANN));
  }

  @Test
  void isTheSameForEverybodyWhereUserNamesAreBarePlaceholders() {
    assertGolden("hosted.xml", SampleSettings.hosted("mail.example.com"), NOBODY);
  }

  @Test
  void namesAServerThatHasOnlyAnIpv4Address() {
    assertGolden("hosted-ipv4.xml", SampleSettings.hosted("192.0.2.17"), Optional.of(ANN));
  }

  @Test
  void namesAServerThatHasOnlyAnIpv6Address() {
    assertGolden("hosted-ipv6.xml", SampleSettings.hosted("2001:db8::17"), Optional.of(ANN));
  }

  @Test
  void offersThePasswordNextToOauth2() {
    assertGolden("oauth2.xml", SampleSettings.oauth2(), NOBODY);
  }

  @Test
  void saysStarttlsInCapitals() {
    assertGolden("starttls.xml", SampleSettings.starttls(), NOBODY);
  }

  @Test
  void tellsOfPlainServersWhereThereAreNoOthers() {
    assertGolden("plain.xml", SampleSettings.plain(), NOBODY);
  }

  @Test
  void escapesNames() {
    assertGolden("odd-names.xml", SampleSettings.oddNames(), Optional.of(ANN));
  }

  @Test
  void writesDomainAndHostsAsALabels() {
    assertGolden(
        "international.xml", SampleSettings.international(), Optional.of(SampleSettings.EAI));
  }

  @Test
  void fillsCompositeUserNamesAndLaterOutgoingServers() {
    assertGolden("composite-ann.xml", SampleSettings.compositeLogin(), Optional.of(ANN));
  }

  @Test
  void leavesEveryUserNameToTheClientWhereTheAddressIsNotKnown() {
    assertGolden("composite.xml", SampleSettings.compositeLogin(), NOBODY);
  }

  @Test
  void putsWhatVersion11HasNoWordsForBehindTheProvider() {
    assertGolden("everything.xml", SampleSettings.everything(), NOBODY);
  }

  @Test
  void saysWhereAccessIsSwitchedOnInLanguagesOfTwoLetters() {
    assertGolden("to-be-enabled.xml", SampleSettings.toBeEnabled(), NOBODY);
  }

  @Test
  void hasNoPop3OptionsWhereNoneAreSet() {
    Pop3Options none = new Pop3Options(Optional.empty(), OptionalInt.empty(), Optional.empty());
    MailService pop3 = SampleSettings.mail(Protocol.POP3, "mail.example.com", 995, Security.TLS);
    MailService withOptions =
        new MailService(
            pop3.protocol(),
            pop3.host(),
            pop3.port(),
            pop3.security(),
            pop3.authentication(),
            pop3.username(),
            Optional.of(none));
    MailService smtp = SampleSettings.mail(Protocol.SMTP, "mail.example.com", 465, Security.TLS);

    assertThat(AutoconfigXml.render(SampleSettings.example(withOptions, smtp), NOBODY))
        .asString(StandardCharsets.UTF_8)
        .doesNotContain("<pop3");
  }

  @Test
  void hasHttpWordsForUrlsAndForEwsThoseThatThunderbirdKnowsAsWell() {
    List<AuthMethod> all = Arrays.asList(AuthMethod.values());
    Service[] services =
        Stream.concat(
                SampleSettings.starttls().services().stream(),
                Arrays.stream(Protocol.values())
                    .filter(Protocol::overHttp)
                    .map(
                        protocol ->
                            new WebService(
                                protocol,
                                URI.create("https://example.com/" + protocol.wireName()),
                                all,
                                new LoginName("%EMAILADDRESS%"))))
            .toArray(Service[]::new);
    assertGolden("all-methods-http.xml", SampleSettings.example(services), NOBODY);
  }

  @Test
  void hasAWordForEveryMethod() {
    List<AuthMethod> all = Arrays.asList(AuthMethod.values());
    AccountSettings settings =
        SampleSettings.example(
            SampleSettings.mail(
                Protocol.IMAP, "mail.example.com", 993, Security.TLS, all, "%EMAILADDRESS%"),
            SampleSettings.mail(
                Protocol.SMTP, "mail.example.com", 465, Security.TLS, all, "%EMAILADDRESS%"));
    assertGolden("all-methods.xml", settings, NOBODY);
  }

  @Test
  void isPersonalOnlyWhereItHoldsTheAddress() {
    assertThat(AutoconfigXml.isPersonal(SampleSettings.starttls(), Optional.of(ANN))).isFalse();
    assertThat(AutoconfigXml.isPersonal(SampleSettings.compositeLogin(), NOBODY)).isFalse();
    assertThat(AutoconfigXml.isPersonal(SampleSettings.compositeLogin(), Optional.of(ANN)))
        .isTrue();
  }

  @Test
  void aParserReadsBackWhatWasSaid() throws Exception {
    AccountSettings settings = SampleSettings.oddNames();
    Document document = parse(AutoconfigXml.render(settings, Optional.of(ANN)));
    assertThat(text(document, "displayName")).isEqualTo(settings.displayName());
    assertThat(text(document, "displayShortName")).isEqualTo(settings.shortName());
    assertThat(text(document, "username")).isEqualTo("a&b<ann>\"'ø");
  }

  private static void assertGolden(
      String file, AccountSettings settings, Optional<EmailAddress> address) {
    Golden.assertMatches(AutoconfigXmlTest.class, file, AutoconfigXml.render(settings, address));
  }

  private static Document parse(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml));
  }

  private static String text(Document document, String element) {
    return document.getElementsByTagName(element).item(0).getTextContent();
  }
}
