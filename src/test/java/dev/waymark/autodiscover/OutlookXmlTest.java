package dev.waymark.autodiscover;

import static dev.waymark.SampleSettings.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Golden;
import dev.waymark.SampleSettings;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.address.EmailAddress;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class OutlookXmlTest {
  @Test
  void tellsOfAllProtectedServicesOfAHostersCustomer() {
    assertGolden("hosted.xml", SampleSettings.hosted("mail.example.com"), Optional.of(ANN));
  }

  @Test
  void namesNoUserWhereTheAddressIsNotKnown() {
    assertGolden("hosted-nobody.xml", SampleSettings.hosted("mail.example.com"), Optional.empty());
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
  void saysNothingOfOauth2() {
    assertGolden(
        "oauth2.xml", SampleSettings.oauth2(), Optional.of(EmailAddress.parse("ann@gmail.com")));
  }

  @Test
  void keepsSslOnForStarttls() {
    assertGolden("starttls.xml", SampleSettings.starttls(), Optional.of(ANN));
  }

  @Test
  void turnsSslOffOnlyForPlainServers() {
    assertGolden("plain.xml", SampleSettings.plain(), Optional.of(ANN));
  }

  @Test
  void escapesNames() {
    assertGolden("odd-names.xml", SampleSettings.oddNames(), Optional.of(ANN));
  }

  @Test
  void escapesTheDisplayName() {
    assertGolden("odd-names-nobody.xml", SampleSettings.oddNames(), Optional.empty());
  }

  @Test
  void writesDomainAndHostsAsALabels() {
    assertGolden(
        "international.xml", SampleSettings.international(), Optional.of(SampleSettings.EAI));
  }

  @Test
  void fillsEveryUserName() {
    assertGolden("composite.xml", SampleSettings.compositeLogin(), Optional.of(ANN));
  }

  @Test
  void asksForNoLoginWhereTheOutgoingServerTakesNone() {
    AccountSettings settings =
        SampleSettings.example(
            SampleSettings.mail(Protocol.IMAP, "mail.example.com", 993, Security.TLS),
            SampleSettings.mail(
                Protocol.SMTP,
                "mail.example.com",
                465,
                Security.TLS,
                List.of(AuthMethod.CLIENT_IP_ADDRESS),
                "%EMAILADDRESS%"));
    assertGolden("no-outgoing-login.xml", settings, Optional.of(ANN));
  }

  @Test
  void namesCalendarsAndContactsWhereThatIsAskedFor() {
    Golden.assertMatches(
        OutlookXmlTest.class,
        "outlook/everything-dav.xml",
        OutlookXml.render(SampleSettings.everything(), Optional.of(ANN), true));
    assertGolden("everything.xml", SampleSettings.everything(), Optional.of(ANN));
  }

  @Test
  void hasNothingToSayWithoutMailServices() {
    assertThat(OutlookXml.canSay(SampleSettings.withoutMail())).isFalse();
    assertThat(OutlookXml.canSay(SampleSettings.everything())).isTrue();
  }

  @Test
  void aParserReadsBackWhatWasSaid() throws Exception {
    byte[] xml = OutlookXml.render(SampleSettings.oddNames(), Optional.of(ANN), false);
    Document document =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml));
    String namespace = ResponseSchema.OUTLOOK.namespace();
    assertThat(document.getElementsByTagNameNS(namespace, "Protocol").getLength()).isEqualTo(2);
    assertThat(document.getElementsByTagNameNS(namespace, "LoginName").item(0).getTextContent())
        .isEqualTo("a&b<ann>\"'ø");
    assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo(ResponseSchema.ENVELOPE);
  }

  private static void assertGolden(
      String file, AccountSettings settings, Optional<EmailAddress> address) {
    Golden.assertMatches(
        OutlookXmlTest.class, "outlook/" + file, OutlookXml.render(settings, address, false));
  }
}
