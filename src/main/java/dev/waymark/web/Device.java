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
  String word() {
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
  public Optional<Guided> guided() {
    return switch (this) {
      case IPHONE -> Optional.of(Guided.IPHONE);
      case MAC -> Optional.of(Guided.MAC);
      case ANDROID -> Optional.of(Guided.ANDROID);
      case THUNDERBIRD -> Optional.of(Guided.THUNDERBIRD);
      case OUTLOOK, OTHER -> Optional.empty();
    };
  }

  static Optional<Device> ofWord(String word) {
    return Arrays.stream(values()).filter(device -> device.word().equals(word)).findFirst();
  }
}
