package dev.waymark;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Optional;

/** The few settings that are needed before Quarkus runs: environment and system properties. */
final class Environment {
  private static final int HTTP_PORT = 8080;
  private static final int MANAGEMENT_PORT = 9000;

  private final SmallRyeConfig config = new SmallRyeConfigBuilder().addSystemSources().build();

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

  String httpHost() {
    return config.getOptionalValue("quarkus.http.host", String.class).orElse("0.0.0.0");
  }

  int httpPort() throws StartFailure {
    return port("quarkus.http.port", "QUARKUS_HTTP_PORT", HTTP_PORT);
  }

  String managementHost() {
    return config.getOptionalValue("quarkus.management.host", String.class).orElse("0.0.0.0");
  }

  int managementPort() throws StartFailure {
    return port("quarkus.management.port", "QUARKUS_MANAGEMENT_PORT", MANAGEMENT_PORT);
  }

  private int port(String property, String setting, int usual) throws StartFailure {
    try {
      return config.getOptionalValue(property, Integer.class).orElse(usual);
    } catch (IllegalArgumentException e) {
      throw new StartFailure(setting + " is not a port; expected a number.", e);
    }
  }
}
