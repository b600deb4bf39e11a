package dev.waymark.autodiscover;

import dev.waymark.Golden;
import dev.waymark.SampleSettings;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.WebService;
import org.junit.jupiter.api.Test;

class MobileSyncXmlTest {
  @Test
  void namesTheActiveSyncUrl() {
    WebService activeSync =
        SampleSettings.everything().web(Protocol.ACTIVESYNC).findFirst().orElseThrow();
    Golden.assertMatches(
        MobileSyncXmlTest.class,
        "mobilesync/everything.xml",
        MobileSyncXml.render(activeSync, SampleSettings.ANN));
  }
}
