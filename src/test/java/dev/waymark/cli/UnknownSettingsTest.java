package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownSettingsTest {
  private final UnknownSettings settings = new UnknownSettings(Settings.of(List.of()));

  private List<String> warnings(String variable, String value) {
    return settings.warnings(Map.of(variable, value), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "WAYMARK_PROB_TIMEOUT,      WAYMARK_PROBE_TIMEOUT",
    "WAYMARK_PUBLICURL,         WAYMARK_PUBLIC_URL",
    "WAYMARK_WEB_COLOR,         WAYMARK_WEB_COLOUR",
    "WAYMARK_HTTP_PORT,         QUARKUS_HTTP_PORT",
    "WAYMARK_PROBE_TRUSTED_CAS, WAYMARK_PROBE_TRUSTED_CA",
    "WAYMARK_ADMIN_TOKEN_FILE,  WAYMARK_ADMIN_TOKEN"
  })
  void namesTheNearestSetting(String variable, String nearest) {
    assertThat(warnings(variable, "1"))
        .containsExactly(
            variable + " is not a setting and has no effect; the nearest name is " + nearest + ".");
  }

  @ParameterizedTest
  @CsvSource({
    "WAYMARK_DATA_DIR,                 data",
    "waymark_data_dir,                 data",
    "WAYMARK_PROBE_WATCH_MAIL_TO_0_,   ops@example.com",
    "QUARKUS_HTTP_PROT,                8080",
    "WAYMARKS_COUNT,                   1",
    "PATH,                             /bin",
    "WAYMARK_SERVICE_HOST,             10.0.0.1",
    "WAYMARK_SERVICE_PORT,             8080",
    "WAYMARK_SERVICE_PORT_HTTP,        8080",
    "WAYMARK_PORT,                     tcp://10.0.0.1:8080",
    "WAYMARK_PORT_8080_TCP,            tcp://10.0.0.1:8080",
    "WAYMARK_PORT_8080_TCP_PROTO,      tcp",
    "WAYMARK_PORT_8080_TCP_PORT,       8080",
    "WAYMARK_PORT_8080_TCP_ADDR,       10.0.0.1",
    "WAYMARK_POSTGRES_SERVICE_HOST,    10.0.0.2",
    "WAYMARK_POSTGRES_PORT,            tcp://10.0.0.2:5432",
    "WAYMARK_POSTGRES_PORT_5432_TCP,   tcp://10.0.0.2:5432"
  })
  void knowsSettingsAndTheNamesOfKubernetes(String variable, String value) {
    assertThat(warnings(variable, value)).isEmpty();
  }

  @Test
  void readsSystemPropertiesToo() {
    assertThat(settings.warnings(Map.of(), List.of("waymark.data-dir", "waymark.dta-dir", "a.b")))
        .containsExactly(
            "waymark.dta-dir is not a setting and has no effect; the nearest name is"
                + " WAYMARK_DATA_DIR.");
  }
}
