package dev.waymark.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letter case of Autodiscover paths, which Outlook writes in three ways. */
class RequestFilterTest {

  @ParameterizedTest
  @CsvSource({
    "/autodiscover/autodiscover.xml,    /autodiscover/autodiscover.xml",
    "/Autodiscover/Autodiscover.xml,    /autodiscover/autodiscover.xml",
    "/AutoDiscover/AutoDiscover.xml,    /autodiscover/autodiscover.xml",
    "/AUTODISCOVER/AUTODISCOVER.XML,    /autodiscover/autodiscover.xml",
    "/AutoDiscover/AutoDiscover.JSON,   /autodiscover/autodiscover.json",
    "/Autodiscover/Autodiscover.json/v1.0/Ann@Example.com,"
        + " /autodiscover/autodiscover.json/v1.0/Ann@Example.com",
  })
  void onlyTheFixedPartIsFolded(String path, String folded) {
    assertThat(RequestFilter.foldedPath(path)).isEqualTo(folded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/Mail/config-v1.1.xml",
        "/mail/Config-v1.1.xml",
        "/v1.1/Example.com",
        "/x/Autodiscover/Autodiscover.xml",
        "/Autodiscover/",
        "/Autodiscover/Autodiscover",
        "/%41utodiscover/Autodiscover.xml",
      })
  void otherPathsAreNotChanged(String path) {
    assertThat(RequestFilter.foldedPath(path)).isEqualTo(path);
  }
}
