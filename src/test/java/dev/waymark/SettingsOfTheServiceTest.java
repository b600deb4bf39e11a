package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.waymark.autodiscover.AutodiscoverConfig;
import dev.waymark.catalogue.DomainsConfig;
import dev.waymark.catalogue.document.LoginConfig;
import dev.waymark.catalogue.lookup.CatalogueConfig;
import dev.waymark.cli.Setting;
import dev.waymark.cli.Settings;
import dev.waymark.dns.DnsConfig;
import dev.waymark.http.PublicUrlConfig;
import dev.waymark.http.connection.ConnectionConfig;
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
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The defaults of all settings, and their documentation. */
class SettingsOfTheServiceTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern TABLE =
      Pattern.compile(
          "\\| Setting \\| Default \\| Meaning \\|\n\\|---\\|---\\|---\\|\n((?:\\|.*\n)+)");
  private static final List<Setting> DOCUMENTED = Settings.of(ConfigMappings.ALL).documented();

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
  void connectionsAreLimitedByDefault() {
    ConnectionConfig connections = defaults(ConnectionConfig.class);
    assertThat(connections.maxConnections()).isEqualTo(10_000);
    assertThat(connections.maxConnectionsPerSource()).isEqualTo(500);
    assertThat(connections.headerTimeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(connections.idleTimeout()).isEqualTo(Duration.ofSeconds(75));
    assertThat(connections.writeTimeout()).isEqualTo(Duration.ofSeconds(20));
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

  @Test
  void readmeHasTheDocumentedSettings() throws IOException {
    List<String> rows = DOCUMENTED.stream().map(SettingsOfTheServiceTest::row).toList();
    String readme = Files.readString(README);
    Matcher table = TABLE.matcher(readme);
    assertThat(table.find()).isTrue();
    if (Boolean.getBoolean("readme.update")) {
      String updated = String.join("\n", rows) + "\n";
      Files.writeString(
          README, readme.substring(0, table.start(1)) + updated + readme.substring(table.end(1)));
    } else {
      assertThat(table.group(1).lines()).containsExactlyElementsOf(rows);
    }
  }

  private static String row(Setting setting) {
    String usual = setting.usual().map(text -> text + " ").orElse("");
    return "| `%s` | %s| %s |".formatted(setting.name(), usual, setting.meaning());
  }

  @Test
  void everySettingIsDocumented() {
    Set<String> mapped =
        ConfigMappings.ALL.stream()
            .flatMap(mapping -> ConfigClass.configClass(mapping).getProperties().keySet().stream())
            // Elements of lists.
            .filter(name -> !name.endsWith("[*]"))
            .map(Setting::environmentName)
            .collect(Collectors.toSet());
    // Set by the program itself.
    mapped.remove("WAYMARK_EMBEDDED_DATABASE");
    // Read before the mappings.
    mapped.add("WAYMARK_DATA_DIR");
    assertThat(DOCUMENTED.stream().map(Setting::name).filter(name -> name.startsWith("WAYMARK_")))
        .containsExactlyInAnyOrderElementsOf(mapped);
  }

  @Test
  void documentedDefaultsAreThoseOfTheCode() {
    Map<String, String> documented =
        DOCUMENTED.stream()
            .filter(setting -> setting.usual().isPresent())
            .collect(Collectors.toMap(Setting::name, setting -> setting.usual().orElseThrow()));
    ConfigMappings.ALL.stream()
        .flatMap(mapping -> ConfigClass.configClass(mapping).getProperties().entrySet().stream())
        .filter(property -> property.getValue() != null)
        .forEach(
            property ->
                assertThat(documented)
                    .containsEntry(
                        Setting.environmentName(property.getKey()),
                        "`" + property.getValue() + "`"));
    Environment environment = new Environment();
    assertThat(documented)
        .containsEntry("QUARKUS_HTTP_PORT", "`" + environment.httpPort() + "`")
        .containsEntry("QUARKUS_MANAGEMENT_PORT", "`" + environment.managementPort() + "`")
        .containsEntry("WAYMARK_DATA_DIR", "`./data`");
    assertThat(environment.dataDirectory()).isEqualTo(Path.of("data").toAbsolutePath());
  }

  @Test
  void everyMappingIsListed() {
    Set<Class<?>> mappings =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.waymark")
                .stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .map(JavaClass::reflect)
                .collect(Collectors.toSet());
    assertThat(ConfigMappings.ALL).containsExactlyInAnyOrderElementsOf(mappings);
  }

  @Test
  void theReadmeStaysShort() throws IOException {
    assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(200);
  }
}
