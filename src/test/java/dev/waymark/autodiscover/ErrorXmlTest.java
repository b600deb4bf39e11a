package dev.waymark.autodiscover;

import dev.waymark.Golden;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorXmlTest {
  private static final LocalTime NOW = LocalTime.parse("21:25:04.8897083");

  @ParameterizedTest
  @EnumSource
  void writesEveryErrorIntoTheEnvelopesNamespace(PoxError error) {
    Golden.assertMatches(
        ErrorXmlTest.class, "error/" + error.code() + ".xml", ErrorXml.render(error, NOW));
  }
}
