package dev.waymark.autodiscover;

import static dev.waymark.SampleSettings.ANN;
import static dev.waymark.SampleSettings.EAI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Golden;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.MoveTarget;
import java.net.URI;
import org.junit.jupiter.api.Test;

class RedirectXmlTest {
  private static final MoveTarget DOMAIN =
      new MoveTarget.ToDomain(DomainName.parse("neu-bücher.example"));
  private static final MoveTarget URL =
      new MoveTarget.ToUrl(URI.create("https://ad.new.example/autodiscover.xml?a=1&b=2"));

  @Test
  void sendsToTheSameMailboxInTheNewDomain() {
    assertGolden("redirect-address.xml", RedirectXml.outlook(DOMAIN, ANN));
  }

  @Test
  void keepsTheLocalPartAsItIs() {
    assertGolden("redirect-international.xml", RedirectXml.outlook(DOMAIN, EAI));
  }

  @Test
  void sendsToAnotherService() {
    assertGolden("redirect-url.xml", RedirectXml.outlook(URL, ANN));
  }

  @Test
  void sendsToTheNewDomainsServiceWhereNobodyIsNamed() {
    assertGolden("redirect-nobody.xml", RedirectXml.outlook(DOMAIN, ANN.domain()));
    assertGolden("redirect-url-nobody.xml", RedirectXml.outlook(URL, ANN.domain()));
  }

  @Test
  void mobilesyncHasAWordForAddressesOnly() {
    Golden.assertMatches(
        RedirectXmlTest.class,
        "mobilesync/redirect.xml",
        RedirectXml.mobileSync(DOMAIN, ANN).orElseThrow());
    assertThat(RedirectXml.mobileSync(URL, ANN)).isEmpty();
  }

  private static void assertGolden(String file, byte[] document) {
    Golden.assertMatches(RedirectXmlTest.class, "outlook/" + file, document);
  }
}
