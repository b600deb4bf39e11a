package dev.waymark.staff;

import dev.waymark.mailserver.ServerIdentity;
import dev.waymark.mailserver.TestCertificates;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Lets the probe look at 127.0.0.2, on every port, and trust an authority of the tests. */
public class ProbeLab implements QuarkusTestResourceLifecycleManager {
  public static final String HOST = "127.0.0.2";

  @Override
  public Map<String, String> start() {
    TestCertificates certificates = new TestCertificates(Instant.now());
    try {
      Path directory = Files.createTempDirectory("probe-lab");
      ServerIdentity good = certificates.good(HOST);
      good.writeChain(directory.resolve("chain.pem"));
      good.writeKey(directory.resolve("key.pem"));
      return Map.of(
          "waymark.probe.allowed-networks",
          HOST + "/32",
          "waymark.probe.allowed-ports",
          "1-65535",
          "waymark.probe.trusted-ca",
          certificates.writeAuthority(directory.resolve("ca.pem")).toString(),
          "waymark.probe.sign-in",
          "true",
          // Longer than any test: what waits this long was not cut.
          "waymark.probe.timeout",
          "30s");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Certificate and key of a server at the lab's host. Read from files: the tests have another
   * class loader than this resource, and so another authority.
   */
  public static ServerIdentity identity() {
    Path authority =
        Path.of(ConfigProvider.getConfig().getValue("waymark.probe.trusted-ca", String.class));
    try (InputStream chain = Files.newInputStream(authority.resolveSibling("chain.pem"))) {
      String key =
          Files.readString(authority.resolveSibling("key.pem")).replaceAll("-----.*-----|\\s", "");
      return new ServerIdentity(
          KeyFactory.getInstance("EC")
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key))),
          CertificateFactory.getInstance("X.509").generateCertificates(chain).stream()
              .map(X509Certificate.class::cast)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    // The directory is left to the system's cleaning of temporary files.
  }
}
