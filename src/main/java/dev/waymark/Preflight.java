package dev.waymark;

import dev.waymark.cli.Settings;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.mobileconfig.SigningFiles;
import dev.waymark.mobileconfig.UnusableIdentityException;
import dev.waymark.net.tls.TrustRoots;
import dev.waymark.pages.LogoFile;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * Checks before the start. Each mistake is reported in one line, instead of a stack trace from deep
 * inside.
 */
final class Preflight {
  private static final String CONNECT_SECONDS = "10";

  private final Environment environment;
  private final Clock clock;

  Preflight(Environment environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  /** Refuses invalid settings, all of them at once. */
  void checkSettings(Settings settings) throws StartFailure {
    List<String> problems = new ArrayList<>(environment.invalidValues(settings));
    addSigning(problems);
    add(environment.trustedCa(), file -> TrustRoots.with(Optional.of(file)), problems);
    add(environment.logo(), LogoFile::read, problems);
    if (!problems.isEmpty()) {
      throw new StartFailure(String.join(System.lineSeparator(), problems));
    }
  }

  private void addSigning(List<String> problems) {
    try {
      SigningFiles.of(environment.signingCertificate(), environment.signingKey(), clock.instant());
    } catch (UnusableIdentityException e) {
      problems.add(e.reason());
    }
  }

  private static void add(Optional<Path> file, Consumer<Path> reader, List<String> problems) {
    try {
      file.ifPresent(reader);
    } catch (InvalidValueException e) {
      problems.add(e.reason());
    }
  }

  void checkPorts() throws StartFailure {
    checkPort(environment.httpHost(), environment.httpPort(), "QUARKUS_HTTP_PORT");
    checkPort(
        environment.managementHost(), environment.managementPort(), "QUARKUS_MANAGEMENT_PORT");
  }

  private static void checkPort(String host, int port, String setting) throws StartFailure {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
    } catch (IOException | IllegalArgumentException e) {
      throw new StartFailure(
          String.format(
              "Port %d cannot be used (%s): stop the program that uses it, or set %s to another.",
              port, e.getMessage(), setting),
          e);
    }
  }

  void checkDatabase(String url) throws StartFailure {
    Properties properties = new Properties();
    environment.databaseUser().ifPresent(user -> properties.setProperty("user", user));
    environment.databasePassword().ifPresent(word -> properties.setProperty("password", word));
    properties.setProperty("loginTimeout", CONNECT_SECONDS);
    properties.setProperty("connectTimeout", CONNECT_SECONDS);
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new StartFailure(
          "QUARKUS_DATASOURCE_JDBC_URL must look like jdbc:postgresql://host:5432/database.");
    }
    try (Connection connection = DriverManager.getConnection(url, properties)) {
      connection.isReadOnly();
    } catch (SQLException e) {
      // A URL's parameters may hold the password.
      throw new StartFailure(
          String.format(
              "The database %s cannot be used (%s): check QUARKUS_DATASOURCE_JDBC_URL,"
                  + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.",
              url.replaceFirst("\\?.*", ""), firstLine(e)),
          e);
    }
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
