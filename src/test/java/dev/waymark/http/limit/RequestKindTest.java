package dev.waymark.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestKindTest {

  @ParameterizedTest
  @CsvSource({
    "/mail/config-v1.1.xml, PUBLIC",
    "/v1.1/example.com, PUBLIC",
    "/autodiscover/autodiscover.xml, PUBLIC",
    "/tls/ask, PUBLIC",
    "/, PUBLIC",
    "/nothing-here, PUBLIC",
    "/consolation, PUBLIC",
    "/api/v1/settings, PUBLIC",
    "/api/v1/settings/, PUBLIC",
    "/api/v1/settings/qr, COSTLY",
    "/api/v1/settings/qr/, COSTLY",
    "/email.mobileconfig, COSTLY",
    "/s/0123456789abcdef0123456789abcdef, COSTLY",
    "/api/v1/domains, STAFF",
    "/api/v1/probes, STAFF",
    "/console, STAFF",
    "/console/sign-in, STAFF"
  })
  void aPathHasAKind(String path, RequestKind kind) {
    assertThat(RequestKind.of(path)).isEqualTo(kind);
  }
}
