package dev.waymark.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.mail.Port;
import dev.waymark.mail.address.Host;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of the resolver. */
class DnsConfigTest {

  @Test
  void defaults() {
    DnsConfig config = config(Map.of());
    assertThat(config.resolver()).isEqualTo(Optional.empty());
    assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(new ResolverProducer().resolver(config)).isInstanceOf(SystemResolver.class);
  }

  @Test
  void serverIsReadAsHostAndPort() {
    DnsConfig config = config(Map.of("waymark.dns.resolver", "[2001:db8::1]:5353"));
    assertThat(config.resolver())
        .contains(new ServerAddress(Host.parse("2001:db8::1"), new Port(5353)));
    assertThat(new ResolverProducer().resolver(config)).isInstanceOf(ServerResolver.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "192.0.2.1:0", "2001:db8::1:53", ":53", "a b:53", "x:99999"})
  void malformedServerIsRefusedByTheNameOfTheSetting(String text) {
    assertThatThrownBy(() -> config(Map.of("waymark.dns.resolver", text)))
        .hasMessageContaining("waymark.dns.resolver");
  }

  private static DnsConfig config(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .withConverter(Duration.class, 200, new DurationConverter())
        .withMapping(DnsConfig.class)
        .withSources(new PropertiesConfigSource(values, "test", 100))
        .build()
        .getConfigMapping(DnsConfig.class);
  }
}
