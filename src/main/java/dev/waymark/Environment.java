package dev.waymark;

import dev.waymark.cli.SettingValues;
import dev.waymark.cli.Settings;
import dev.waymark.cli.UnknownSettings;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The environment variables and system properties, and the settings needed before Quarkus runs. */
final class Environment {
  private static final int HTTP_PORT = 8080;
  private static final int MANAGEMENT_PORT = 9000;
  private static final int MAX_PORT = 65_535;
  private static final String ANY_ADDRESS = "0.0.0.0";
  private static final String LOOPBACK = "127.0.0.1";

  private final SmallRyeConfig config =
      new SmallRyeConfigBuilder()
          .addDefaultInterceptors()
          .addSystemSources()
          .addDiscoveredConverters()
          .build();

  Optional<String> databaseUrl() {
    return config
        .getOptionalValue("quarkus.datasource.jdbc.url", String.class)
        .filter(url -> !url.isBlank());
  }

  Optional<String> databaseUser() {
    return config.getOptionalValue("quarkus.datasource.username", String.class);
  }

  Optional<String> databasePassword() {
    return config.getOptionalValue("quarkus.datasource.password", String.class);
  }

  Path dataDirectory() {
    return Path.of(config.getOptionalValue("waymark.data-dir", String.class).orElse("data"))
        .toAbsolutePath()
        .normalize();
  }

  Optional<Path> signingCertificate() {
    return config.getOptionalValue("waymark.mobileconfig.signing-certificate", Path.class);
  }

  Optional<Path> signingKey() {
    return config.getOptionalValue("waymark.mobileconfig.signing-key", Path.class);
  }

  Optional<Path> trustedCa() {
    return config.getOptionalValue("waymark.probe.trusted-ca", Path.class);
  }

  Optional<Path> logo() {
    return config.getOptionalValue("waymark.web.logo", Path.class);
  }

  String httpHost() {
    return config.getOptionalValue("quarkus.http.host", String.class).orElse(ANY_ADDRESS);
  }

  int httpPort() {
    return config.getOptionalValue("quarkus.http.port", Integer.class).orElse(HTTP_PORT);
  }

  String managementHost() {
    return config.getOptionalValue("quarkus.management.host", String.class).orElse(LOOPBACK);
  }

  int managementPort() {
    return config
        .getOptionalValue("quarkus.management.port", Integer.class)
        .orElse(MANAGEMENT_PORT);
  }

  /** Names that look like settings and are none, and unsafe settings, a warning each. */
  List<String> warnings(Settings settings) {
    List<String> warnings =
        new ArrayList<>(
            new UnknownSettings(settings)
                .warnings(System.getenv(), System.getProperties().stringPropertyNames()));
    if (config
        .getOptionalValue("quarkus.http.proxy.proxy-address-forwarding", Boolean.class)
        .orElse(false)) {
      warnings.add(
          "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING believes the first address in"
              + " X-Forwarded-For, which clients can forge; set WAYMARK_HTTP_TRUSTED_PROXIES"
              + " instead.");
    }
    return warnings;
  }

  /** Values that cannot be read, a line each. */
  List<String> invalidValues(Settings settings) {
    List<String> problems = new ArrayList<>();
    port("quarkus.http.port", "QUARKUS_HTTP_PORT").ifPresent(problems::add);
    port("quarkus.management.port", "QUARKUS_MANAGEMENT_PORT").ifPresent(problems::add);
    problems.addAll(new SettingValues(config).problems(settings));
    if (isSet("waymark.probe.watch-mail-to") && !isSet("waymark.probe.watch-mail-from")) {
      problems.add(
          "WAYMARK_PROBE_WATCH_MAIL_FROM: not set; expected the sender of what is mailed to"
              + " WAYMARK_PROBE_WATCH_MAIL_TO");
    }
    return problems;
  }

  private boolean isSet(String property) {
    return config.getOptionalValue(property, String.class).isPresent();
  }

  private Optional<String> port(String property, String setting) {
    try {
      return config
          .getOptionalValue(property, Integer.class)
          .filter(port -> port < 0 || port > MAX_PORT)
          .map(
              port ->
                  setting
                      + ": "
                      + port
                      + " is not a port; expected a number from 1 to "
                      + MAX_PORT);
    } catch (IllegalArgumentException e) {
      return Optional.of(setting + ": not a port; expected a number from 1 to " + MAX_PORT);
    }
  }
}
