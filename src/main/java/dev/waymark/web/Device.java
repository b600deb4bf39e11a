package dev.waymark.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a visitor wants to set up, in the order of the switch on the page. */
enum Device {
  /** iPhone and iPad. */
  IPHONE,
  MAC,
  ANDROID,
  /** And the other programs for computers that ask for autoconfig: KMail, Evolution. */
  THUNDERBIRD,
  OUTLOOK,
  OTHER;

  /** The word for it in a URL. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it takes a configuration profile. */
  public boolean takesProfile() {
    return this == IPHONE || this == MAC;
  }

  /** Whether it has a camera at hand and a small keyboard. */
  public boolean isPhone() {
    return this == IPHONE || this == ANDROID;
  }

  /** The steps for it; empty where there is more to say, or less. */
  public Optional<GuidedDevice> guided() {
    return switch (this) {
      case IPHONE -> Optional.of(GuidedDevice.IPHONE);
      case MAC -> Optional.of(GuidedDevice.MAC);
      case ANDROID -> Optional.of(GuidedDevice.ANDROID);
      case THUNDERBIRD -> Optional.of(GuidedDevice.THUNDERBIRD);
      case OUTLOOK, OTHER -> Optional.empty();
    };
  }

  static Optional<Device> fromWireName(String word) {
    return Arrays.stream(values()).filter(device -> device.wireName().equals(word)).findFirst();
  }
}
