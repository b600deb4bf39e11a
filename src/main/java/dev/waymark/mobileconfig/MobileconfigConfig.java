package dev.waymark.mobileconfig;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the Apple profiles. */
@ConfigMapping(prefix = "waymark.mobileconfig")
public interface MobileconfigConfig {
  /**
   * Reverse DNS name that starts every profile identifier. Devices recognise a profile by it: after
   * a change, installing again adds a second account instead of updating the first.
   */
  @WithDefault("dev.waymark.mail")
  String prefix();

  /** File of the signer's certificate, in PEM with its issuers after it. */
  Optional<Path> signingCertificate();

  /** File of the signer's private key. With neither of the two, profiles are not signed. */
  Optional<Path> signingKey();
}
