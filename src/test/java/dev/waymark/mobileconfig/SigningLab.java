package dev.waymark.mobileconfig;

import dev.waymark.mailserver.ServerIdentity;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Lets the service sign profiles. */
public class SigningLab implements QuarkusTestResourceLifecycleManager {
  private static final String CERTIFICATE = "waymark.mobileconfig.signing-certificate";
  private static final String KEY = "waymark.mobileconfig.signing-key";

  @Override
  public Map<String, String> start() {
    try {
      Path directory = Files.createTempDirectory("signing-lab");
      ServerIdentity first = new TestSigners(Instant.now()).withRsa();
      return Map.of(
          CERTIFICATE,
          first.writeChain(directory.resolve("chain.pem")).toString(),
          KEY,
          first.writeKey(directory.resolve("key.pem")).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path certificate() {
    return ConfigProvider.getConfig().getValue(CERTIFICATE, Path.class);
  }

  static Path key() {
    return ConfigProvider.getConfig().getValue(KEY, Path.class);
  }

  @Override
  public void stop() {
    // The directory is left to the system's cleaning of temporary files.
  }
}
