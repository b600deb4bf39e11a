package dev.waymark.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a browser says of itself, and the device that it most likely runs on. A guess: every page
 * lets the visitor choose another.
 *
 * @param userAgent RFC 9110 section 10.1.5
 * @param platform {@code Sec-CH-UA-Platform}, which Chromium sends unasked; in quotes
 */
record Browser(Optional<String> userAgent, Optional<String> platform) {
  /** The first that fits counts: many name the systems they want to be taken for. */
  private static final List<Sign> SIGNS =
      List.of(
          sign(
              "Windows Phone|KAIOS|Tizen|Web0S|OpenHarmony|CrOS|PlayStation|Nintendo",
              Device.OTHER),
          sign("Thunderbird/", Device.THUNDERBIRD),
          sign("Microsoft Outlook|MSOffice|Outlook-", Device.OUTLOOK),
          sign("iPhone|iPad|iPod", Device.IPHONE),
          sign("Android", Device.ANDROID),
          // An iPad whose Safari asks for desktop pages says the same.
          sign("Macintosh", Device.MAC),
          // It has an Outlook, whichever of them that is.
          sign("Windows NT", Device.OUTLOOK),
          sign("X11|Linux|BSD", Device.THUNDERBIRD));

  private record Sign(Pattern pattern, Device device) {}

  private static Sign sign(String pattern, Device device) {
    return new Sign(Pattern.compile(pattern), device);
  }

  /** The hint, where it names a system; Chromium's user agent no longer tells the truth. */
  Device device() {
    return platform.flatMap(Browser::ofHint).orElseGet(this::ofUserAgent);
  }

  private static Optional<Device> ofHint(String hint) {
    return switch (hint.replace("\"", "")) {
      case "iOS" -> Optional.of(Device.IPHONE);
      case "macOS" -> Optional.of(Device.MAC);
      case "Android" -> Optional.of(Device.ANDROID);
      case "Windows" -> Optional.of(Device.OUTLOOK);
      case "Linux" -> Optional.of(Device.THUNDERBIRD);
      default -> Optional.empty();
    };
  }

  private Device ofUserAgent() {
    return userAgent
        .flatMap(
            text -> SIGNS.stream().filter(sign -> sign.pattern.matcher(text).find()).findFirst())
        .map(Sign::device)
        .orElse(Device.OTHER);
  }
}
