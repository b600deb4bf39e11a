package dev.waymark.staff;

import dev.waymark.mailserver.TestCertificates;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** Lets the probe look at 127.0.0.2, on every port, and trust an authority of the tests. */
public class ProbeLab implements QuarkusTestResourceLifecycleManager {
  static final String HOST = "127.0.0.2";

  @Override
  public Map<String, String> start() {
    TestCertificates certificates = new TestCertificates(Instant.now());
    try {
      Path directory = Files.createTempDirectory("probe-lab");
      certificates.good(HOST).writeChain(directory.resolve("chain.pem"));
      return Map.of(
          "waymark.probe.allowed-networks",
          HOST + "/32",
          "waymark.probe.allowed-ports",
          "1-65535",
          "waymark.probe.trusted-ca",
          certificates.writeAuthority(directory.resolve("ca.pem")).toString(),
          // Longer than any test: what waits this long was not cut.
          "waymark.probe.timeout",
          "30s");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    // The directory is left to the system's cleaning of temporary files.
  }
}
