package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as its operator meets it, as long as it starts no service. */
class CommandLineIT {

  @TempDir Path directory;

  private ServiceProcess run(Map<String, String> environment, String... arguments)
      throws Exception {
    ServiceProcess program =
        ServiceProcess.startWith(directory, environment, List.of(), List.of(arguments));
    program.exitCode();
    // Nothing is started before the arguments and the settings are known to be valid.
    assertThat(directory.resolve("data")).doesNotExist();
    return program;
  }

  @Test
  void helpListsTheSettings() throws Exception {
    ServiceProcess program = run(Map.of(), "--help");
    assertThat(program.exitCode()).isZero();
    assertThat(program.log())
        .contains("WAYMARK_DNS_TIMEOUT (default: 3s)", "QUARKUS_HTTP_PORT (default: 8080)");
    assertThat(program.errors()).isEmpty();
  }

  @Test
  void versionIsThatOfTheProject() throws Exception {
    ServiceProcess program = run(Map.of(), "--version");
    assertThat(program.exitCode()).isZero();
    assertThat(program.log()).matches("Waymark \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
  }

  @Test
  void unknownCommandIsRefused() throws Exception {
    ServiceProcess program = run(Map.of(), "start");
    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.errors().lines())
        .startsWith("Unknown command: start", "Usage: waymark [-hV] [COMMAND]");
    assertThat(program.log()).isEmpty();
  }

  @Test
  void everyInvalidSettingHasOneLine() throws Exception {
    ServiceProcess program =
        run(
            Map.of(
                "QUARKUS_HTTP_PORT", "http",
                "QUARKUS_MANAGEMENT_PORT", "70000",
                "WAYMARK_PACC_ENABLED", "maybe",
                "WAYMARK_PROBE_ALLOWED_PORTS", "abc",
                "WAYMARK_PROBE_TRUSTED_CA", "missing.pem",
                "WAYMARK_WEB_LOGO", "missing.png"),
            "serve");
    assertThat(program.exitCode()).isEqualTo(1);
    assertThat(program.errors().lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("QUARKUS_HTTP_PORT: not a port"),
            line -> assertThat(line).startsWith("QUARKUS_MANAGEMENT_PORT: 70000 is not a port"),
            line -> assertThat(line).startsWith("WAYMARK_PACC_ENABLED: "),
            line -> assertThat(line).startsWith("WAYMARK_PROBE_ALLOWED_PORTS: "),
            line -> assertThat(line).contains("WAYMARK_PROBE_TRUSTED_CA"),
            line -> assertThat(line).startsWith("WAYMARK_WEB_LOGO "));
    assertThat(program.log()).isEmpty();
  }

  @Test
  void unknownSettingIsAWarning() throws Exception {
    ServiceProcess program =
        run(
            Map.of(
                "WAYMARK_PROB_TIMEOUT", "5s",
                "WAYMARK_PROBE_TIMEOUT", "5x",
                "WAYMARK_SERVICE_HOST", "10.0.0.1"));
    assertThat(program.errors().lines().toList())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "WAYMARK_PROB_TIMEOUT is not a setting and has no effect; the nearest name"
                            + " is WAYMARK_PROBE_TIMEOUT."),
            line -> assertThat(line).startsWith("WAYMARK_PROBE_TIMEOUT: "));
  }
}
