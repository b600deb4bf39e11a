package dev.waymark.settings;

import static dev.waymark.SampleSettings.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.waymark.Golden;
import dev.waymark.SampleSettings;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.EmailAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsDocumentTest {
  @Test
  void listsWhatIsUnpublishedApart() {
    assertGolden("hosted.json", SampleSettings.hosted("mail.example.com"), Optional.of(ANN));
  }

  @Test
  void warnsOfAHostThatIsAnIpv4Address() {
    assertGolden("hosted-ipv4.json", SampleSettings.hosted("192.0.2.17"), Optional.of(ANN));
  }

  @Test
  void writesAnIpv6AddressWithoutBrackets() {
    assertGolden("hosted-ipv6.json", SampleSettings.hosted("2001:db8::17"), Optional.of(ANN));
  }

  @Test
  void saysWhereTokensComeFrom() {
    EmailAddress address = EmailAddress.parse("ann@gmail.com");
    assertGolden("oauth2.json", SampleSettings.oauth2(), Optional.of(address));
  }

  @Test
  void saysStarttls() {
    assertGolden("starttls.json", SampleSettings.starttls(), Optional.of(ANN));
  }

  @Test
  void warnsWhereNothingIsProtected() {
    assertGolden("plain.json", SampleSettings.plain(), Optional.of(ANN));
  }

  @Test
  void saysWhereAccessIsSwitchedOn() {
    assertGolden("to-be-enabled.json", SampleSettings.toBeEnabled(), Optional.of(ANN));
  }

  @Test
  void escapesNames() {
    assertGolden("odd-names.json", SampleSettings.oddNames(), Optional.of(ANN));
  }

  @Test
  void writesDomainAndHostsAsALabels() {
    assertGolden(
        "international.json", SampleSettings.international(), Optional.of(SampleSettings.EAI));
  }

  @Test
  void fillsEveryUserName() {
    assertGolden("composite-ann.json", SampleSettings.compositeLogin(), Optional.of(ANN));
  }

  @Test
  void givesTheFormsOfUserNamesWhereTheAddressIsNotKnown() {
    assertGolden("composite.json", SampleSettings.compositeLogin(), Optional.empty());
  }

  @Test
  void tellsOfEveryProtocol() {
    assertGolden("everything.json", SampleSettings.everything(), Optional.of(ANN));
  }

  @Test
  void aParserReadsBackWhatWasSaid() throws Exception {
    AccountSettings settings = SampleSettings.oddNames();
    JsonNode json = new JsonMapper().readTree(SettingsDocument.render(settings, Optional.of(ANN)));
    assertThat(json.get("displayName").asText()).isEqualTo(settings.displayName());
    assertThat(json.at("/services/0/username").asText()).isEqualTo("a&b<ann>\"'ø");
  }

  private static void assertGolden(
      String file, AccountSettings settings, Optional<EmailAddress> address) {
    Golden.assertMatches(
        SettingsDocumentTest.class, file, SettingsDocument.render(settings, address));
  }
}
