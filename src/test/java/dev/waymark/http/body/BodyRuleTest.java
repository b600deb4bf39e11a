package dev.waymark.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits of the bodies of routes. */
class BodyRuleTest {

  @ParameterizedTest
  @CsvSource({
    "/autodiscover/autodiscover.xml,      65536,               SOON",
    "/mail/config-v1.1.xml,               1048576,             NEVER",
    "/api/v1/providers/x,                 1048576,             LATER",
    "/api/v1/providers/import,            33554432,            STREAM",
    "/api/v1/domains/import,              9223372036854775807, STREAM",
    "/console/sign-in,                    4096,                SOON",
    "/console/tokens/7/revoke,            4096,                SOON",
    "/console/domains/example.com,        65536,               SOON",
    "/console/providers/x/edit,           1048576,             LATER",
    "/console/import,                     268435456,           STREAM",
    "/s/abc,                              4096,                SOON",
  })
  void eachRouteHasItsOwn(String path, long limit, BodyRule.Reading reading) {
    assertThat(BodyRule.of(path)).isEqualTo(new BodyRule(limit, reading));
  }

  @ParameterizedTest
  @CsvSource({"/console/sign-in, 10", "/autodiscover/autodiscover.xml, 10", "/api/v1/probes, 30"})
  void theDeadlineFollowsTheSize(String path, long seconds) {
    assertThat(BodyRule.of(path).reading().deadline().toSeconds()).isEqualTo(seconds);
  }
}
