package dev.waymark.mobileconfig;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the Apple profiles. */
@ConfigMapping(prefix = "waymark.mobileconfig")
public interface MobileconfigConfig {
  /**
   * Reverse DNS name that starts every profile identifier. Devices recognise a profile by it: after
   * a change, installing again adds a second account instead of updating the first.
   */
  @WithDefault("dev.waymark.mail")
  String prefix();
}
