package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.cli.SettingValues;
import dev.waymark.cli.Settings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invalid values of settings, as the operator is told of them. */
class SettingValuesTest {
  private static final Settings SETTINGS = Settings.of(ConfigMappings.ALL);

  private static List<String> problems(Map<String, String> values) {
    return new SettingValues(
            new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build())
        .problems(SETTINGS);
  }

  @Test
  void defaultsAreValid() {
    assertThat(problems(Map.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "waymark.pacc.enabled, Yes",
    "waymark.login.exact, 0",
    "waymark.probe.gate, Require",
    "waymark.probe.timeout, 1500ms",
    "waymark.probe.allowed-ports, '25,2000-2100'",
    "waymark.public-url, https://setup.example.com/",
    "waymark.web.colour, #1f5fbf",
    "waymark.web.name, ''",
    "waymark.dns.resolver, [2001:db8::1]:53",
    "waymark.admin-token, ''",
    "waymark.admin-token, a-token-of-20-letters",
    "waymark.http.trusted-proxies, '127.0.0.1, ::1, 10.0.0.0/8'",
    "waymark.probe.trusted-ca, /etc/ssl/own.pem",
    "waymark.probe.watch-webhook, https://hooks.example.net/waymark"
  })
  void acceptsValidValues(String property, String value) {
    assertThat(problems(Map.of(property, value))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "waymark.pacc.enabled | maybe | WAYMARK_PACC_ENABLED: not a valid value; expected true or"
            + " false",
        "waymark.access.failed-attempts | ten | WAYMARK_ACCESS_FAILED_ATTEMPTS: not a valid value;"
            + " expected a whole number",
        "waymark.probe.gate | on | WAYMARK_PROBE_GATE: not a valid value; expected off, warn or"
            + " require",
        "waymark.domains.verification | yes | WAYMARK_DOMAINS_VERIFICATION: not a valid value;"
            + " expected off or dns",
        "waymark.probe.timeout | 5x | WAYMARK_PROBE_TIMEOUT: not a valid value; expected a duration"
            + " such as 500ms, 5s, 15m, 2h or 90d",
        "waymark.probe.timeout | 0s | WAYMARK_PROBE_TIMEOUT: out of range; expected 1ms to 30s",
        "waymark.probe.timeout | 1h | WAYMARK_PROBE_TIMEOUT: out of range; expected 1ms to 30s",
        "waymark.probe.retention | 59m | WAYMARK_PROBE_RETENTION: out of range; expected 1h to"
            + " 36500d",
        "waymark.probe.watch-interval | 59s | WAYMARK_PROBE_WATCH_INTERVAL: out of range; expected"
            + " 1m to 24h",
        "waymark.probe.watch-interval | 25h | WAYMARK_PROBE_WATCH_INTERVAL: out of range; expected"
            + " 1m to 24h",
        "waymark.probe.watch-webhook | mailto:ann@example.com | WAYMARK_PROBE_WATCH_WEBHOOK: not a"
            + " URL to post to; expected http or https, such as https://example.com/hook",
        "waymark.probe.watch-webhook | a b | WAYMARK_PROBE_WATCH_WEBHOOK: not a valid value;"
            + " expected a URL such as https://example.com/",
        "waymark.probe.watch-mail-to | ops | WAYMARK_PROBE_WATCH_MAIL_TO: not an e-mail address;"
            + " expected something like ann@example.com",
        "waymark.probe.watch-mail-from | ops | WAYMARK_PROBE_WATCH_MAIL_FROM: not an e-mail"
            + " address; expected something like ann@example.com",
        "waymark.access.failed-attempts | 0 | WAYMARK_ACCESS_FAILED_ATTEMPTS: out of range;"
            + " expected 1 or more",
        "waymark.dns.timeout | 1m | WAYMARK_DNS_TIMEOUT: out of range; expected 1ms to 30s",
        "waymark.dns.timeout | '' | WAYMARK_DNS_TIMEOUT: empty; expected a duration such as 500ms,"
            + " 5s, 15m, 2h or 90d, or leave it unset",
        "waymark.dns.resolver | nonsense | WAYMARK_DNS_RESOLVER: not host:port of a DNS server;"
            + " expected something like 192.0.2.1:53 or [2001:db8::1]:53",
        "waymark.public-url | http://setup.example.com | WAYMARK_PUBLIC_URL: not a public URL;"
            + " expected https, a host in ASCII and nothing after it but a port, such as"
            + " https://setup.example.com",
        "waymark.probe.allowed-ports | 25,abc | WAYMARK_PROBE_ALLOWED_PORTS: not a port or a range"
            + " of ports; expected 2525 or 2000-2100",
        "waymark.web.colour | green | WAYMARK_WEB_COLOUR: not a colour; expected something like"
            + " #1f5fbf",
        "waymark.admin-token | nineteen-characters | WAYMARK_ADMIN_TOKEN: too short; expected 20 or"
            + " more random characters",
        "waymark.admin-token | '  nineteen-characters  ' | WAYMARK_ADMIN_TOKEN: too short; expected"
            + " 20 or more random characters",
        "waymark.http.trusted-proxies | 127.0.0.1,proxy | WAYMARK_HTTP_TRUSTED_PROXIES: not an IP"
            + " address; expected something like 192.0.2.1 or 2001:db8::1",
        "waymark.http.trusted-proxies | 10.0.0.0/33 | WAYMARK_HTTP_TRUSTED_PROXIES: the number"
            + " after the / is larger than such an address has bits",
        "waymark.limits.burst | 0 | WAYMARK_LIMITS_BURST: out of range; expected 1 or more",
        "waymark.limits.rate | fast | WAYMARK_LIMITS_RATE: not a valid value; expected a whole"
            + " number",
        "waymark.limits.enabled | maybe | WAYMARK_LIMITS_ENABLED: not a valid value; expected true"
            + " or false",
        "waymark.admin-token | a${b}c | WAYMARK_ADMIN_TOKEN: refers with ${...} to a variable that"
            + " is not set"
      })
  void namesTheVariableAndTheExpectedForm(String property, String value, String line) {
    assertThat(problems(Map.of(property, value))).containsExactly(line);
  }

  @Test
  void reportsAllInvalidValuesAtOnceAndRepeatsNone() {
    assertThat(
            problems(
                Map.of(
                    "waymark.probe.watch-webhook", "no url, but my-secret",
                    "waymark.probe.retention", "my-secret",
                    "waymark.dns.resolver", "my-secret")))
        .hasSize(3)
        .isSorted()
        .noneMatch(line -> line.contains("my-secret"));
  }
}
