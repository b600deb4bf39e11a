package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.autodiscover.AutodiscoverConfig;
import dev.waymark.catalogue.DomainsConfig;
import dev.waymark.catalogue.document.LoginConfig;
import dev.waymark.catalogue.lookup.CatalogueConfig;
import dev.waymark.dns.DnsConfig;
import dev.waymark.http.PublicUrlConfig;
import dev.waymark.mobileconfig.MobileconfigConfig;
import dev.waymark.monitoring.WatchConfig;
import dev.waymark.pacc.PaccConfig;
import dev.waymark.pages.WebConfig;
import dev.waymark.probe.ProbeConfig;
import dev.waymark.probe.history.HistoryConfig;
import dev.waymark.probe.signin.SignInConfig;
import dev.waymark.publishing.PrePublishCheckConfig;
import dev.waymark.security.AccessConfig;
import dev.waymark.security.AdminConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Defaults of the settings and their rows in the README. */
class SettingsOfTheServiceTest {

  private static <T> T defaults(Class<T> config) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(config)
        .withValidateUnknown(false)
        .build()
        .getConfigMapping(config);
  }

  @Test
  void accessIsClosedByDefault() {
    ProbeConfig probe = defaults(ProbeConfig.class);
    assertThat(probe.allowedNetworks()).isEmpty();
    assertThat(probe.allowedPorts()).isEmpty();
    assertThat(probe.trustedCa()).isEmpty();
    assertThat(probe.ehloName()).isEmpty();
    assertThat(probe.timeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(defaults(PrePublishCheckConfig.class).gate())
        .isEqualTo(PrePublishCheckConfig.Mode.OFF);
    WatchConfig watch = defaults(WatchConfig.class);
    assertThat(watch.watch()).isFalse();
    assertThat(watch.watchInterval()).isEqualTo(Duration.ofMinutes(15));
    assertThat(watch.watchWebhook()).isEmpty();
    assertThat(watch.watchWebhookSecret()).isEmpty();
    assertThat(watch.watchMailTo()).isEmpty();
    assertThat(watch.watchMailFrom()).isEmpty();
    assertThat(defaults(SignInConfig.class).signIn()).isFalse();
    assertThat(defaults(HistoryConfig.class).retention()).isEqualTo(Duration.ofDays(90));
    assertThat(defaults(AdminConfig.class).adminToken()).isEmpty();
    assertThat(defaults(AdminConfig.class).embeddedDatabase()).isEmpty();
    assertThat(defaults(AccessConfig.class).failedAttempts()).isEqualTo(10);
  }

  @Test
  void optionalFeaturesAreOffByDefault() {
    assertThat(defaults(CatalogueConfig.class).starter()).isEmpty();
    assertThat(defaults(CatalogueConfig.class).defaultProvider()).isEmpty();
    assertThat(defaults(PublicUrlConfig.class).publicUrl()).isEmpty();
    assertThat(defaults(PaccConfig.class).enabled()).isFalse();
    assertThat(defaults(MobileconfigConfig.class).prefix()).isEqualTo("dev.waymark.mail");
    assertThat(defaults(MobileconfigConfig.class).signingCertificate()).isEmpty();
    assertThat(defaults(MobileconfigConfig.class).signingKey()).isEmpty();
    assertThat(defaults(DnsConfig.class).resolver()).isEmpty();
    assertThat(defaults(DnsConfig.class).mxLookup()).isFalse();
    assertThat(defaults(DomainsConfig.class).verification()).isEqualTo(DomainsConfig.Proof.OFF);
    assertThat(defaults(LoginConfig.class).exact()).isFalse();
    assertThat(defaults(AutodiscoverConfig.class).dav()).isFalse();
    assertThat(defaults(WebConfig.class).name()).isEmpty();
    assertThat(defaults(WebConfig.class).logo()).isEmpty();
    assertThat(defaults(WebConfig.class).colour()).isEmpty();
    assertThat(defaults(WebConfig.class).colourDark()).isEmpty();
    assertThat(defaults(DnsConfig.class).timeout()).isEqualTo(Duration.ofSeconds(3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "waymark.data-dir",
        "waymark.admin-token",
        "waymark.access.failed-attempts",
        "waymark.public-url",
        "waymark.catalogue.starter",
        "waymark.catalogue.default-provider",
        "waymark.dns.resolver",
        "waymark.dns.timeout",
        "waymark.dns.mx-lookup",
        "waymark.login.exact",
        "waymark.domains.verification",
        "waymark.autodiscover.dav",
        "waymark.probe.allowed-networks",
        "waymark.probe.allowed-ports",
        "waymark.probe.trusted-ca",
        "waymark.probe.timeout",
        "waymark.probe.ehlo-name",
        "waymark.probe.retention",
        "waymark.probe.sign-in",
        "waymark.probe.gate",
        "waymark.probe.watch",
        "waymark.probe.watch-interval",
        "waymark.probe.watch-webhook",
        "waymark.probe.watch-webhook-secret",
        "waymark.probe.watch-mail-to",
        "waymark.probe.watch-mail-from",
        "waymark.mobileconfig.prefix",
        "waymark.mobileconfig.signing-certificate",
        "waymark.mobileconfig.signing-key",
        "waymark.pacc.enabled",
        "waymark.web.name",
        "waymark.web.logo",
        "waymark.web.colour",
        "waymark.web.colour-dark"
      })
  void theReadmeNamesTheSetting(String property) throws IOException {
    String name = property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    List<String> rows =
        Files.readAllLines(Path.of("README.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();
    assertThat(rows).anyMatch(row -> row.contains("`" + name + "`"));
  }

  @Test
  void theReadmeStaysShort() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(200);
  }
}
