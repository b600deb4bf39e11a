package dev.waymark.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Device or program to set up, in the order of the switch on the page. */
enum Device {
  /** iPhone and iPad. */
  IPHONE,
  MAC,
  ANDROID,
  /** Also other desktop programs that use autoconfig: KMail, Evolution. */
  THUNDERBIRD,
  OUTLOOK,
  OTHER;

  /** Returns the name in URLs. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Tells configuration-profile devices apart. */
  public boolean takesProfile() {
    return this == IPHONE || this == MAC;
  }

  /** Tells devices with a camera and a small keyboard apart. */
  public boolean isPhone() {
    return this == IPHONE || this == ANDROID;
  }

  /** Returns the key of the three steps; empty for devices with other instructions. */
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
