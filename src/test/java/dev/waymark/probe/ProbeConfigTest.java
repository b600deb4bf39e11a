package dev.waymark.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.dns.FakeDns;
import dev.waymark.mail.Port;
import dev.waymark.mail.address.Hostname;
import dev.waymark.net.PortRange;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of the probe: defaults, and values that stop the start. */
class ProbeConfigTest {

  @Test
  void defaults() {
    ProbeConfig config = config(Map.of());
    assertThat(config.allowedNetworks()).isEmpty();
    assertThat(config.allowedPorts()).isEmpty();
    assertThat(config.trustedCa()).isEmpty();
    assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.ehloName()).isEmpty();
  }

  @Test
  void everySettingIsRead() {
    ProbeConfig config =
        config(
            Map.of(
                "waymark.probe.allowed-networks", "192.168.7.0/24,fd00::/8",
                "waymark.probe.allowed-ports", "25,143,2000-2100",
                "waymark.probe.trusted-ca", "/etc/ssl/own.pem",
                "waymark.probe.timeout", "1500ms",
                "waymark.probe.ehlo-name", "probe.example.net"));
    assertThat(config.allowedNetworks()).hasValueSatisfying(list -> assertThat(list).hasSize(2));
    assertThat(config.allowedPorts())
        .contains(
            List.of(
                PortRange.parse("25"),
                PortRange.parse("143"),
                new PortRange(new Port(2000), new Port(2100))));
    assertThat(config.trustedCa()).contains(Path.of("/etc/ssl/own.pem"));
    assertThat(config.timeout()).isEqualTo(Duration.ofMillis(1500));
    assertThat(config.ehloName()).contains(Hostname.parse("probe.example.net"));
  }

  @ParameterizedTest
  @CsvSource({
    "allowed-networks, 192.168.7.0",
    "allowed-networks, 192.168.7.0/33",
    "allowed-networks, example.com/24",
    "allowed-ports, imap",
    "allowed-ports, 2100-2000",
    "allowed-ports, 70000",
    "timeout, soon",
    "timeout, 0s",
    "timeout, 1h",
    "ehlo-name, not a name"
  })
  void malformedValueIsRefusedByTheNameOfTheSetting(String setting, String value) {
    assertThatThrownBy(() -> config(Map.of("waymark.probe." + setting, value)))
        .hasMessageContaining("waymark.probe." + setting);
  }

  @Test
  void missingFileStopsTheStartByTheNameOfTheSetting() {
    ProbeConfig config = config(Map.of("waymark.probe.trusted-ca", "/nowhere.pem"));
    assertThatThrownBy(() -> new Prober(config, new FakeDns(), Clock.systemUTC()))
        .hasMessageContaining("waymark.probe.trusted-ca");
  }

  private static ProbeConfig config(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .withConverter(Duration.class, 200, new DurationConverter())
        .withMapping(ProbeConfig.class)
        .withSources(new PropertiesConfigSource(values, "test", 100))
        .build()
        .getConfigMapping(ProbeConfig.class);
  }
}
