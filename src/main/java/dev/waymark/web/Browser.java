package dev.waymark.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Headers of a browser, and the device that it most likely runs on. The device is a guess: every
 * page lets the visitor choose another.
 *
 * @param userAgent RFC 9110 section 10.1.5
 * @param platform {@code Sec-CH-UA-Platform}, which Chromium sends unasked; in quotes
 */
record Browser(Optional<String> userAgent, Optional<String> platform) {
  /** Signs in order of priority; the first match counts, since many browsers name other systems. */
  private static final List<Sign> SIGNS =
      List.of(
          sign(
              "Windows Phone|KAIOS|Tizen|Web0S|OpenHarmony|CrOS|PlayStation|Nintendo",
              Device.OTHER),
          sign("Thunderbird/", Device.THUNDERBIRD),
          sign("Microsoft Outlook|MSOffice|Outlook-", Device.OUTLOOK),
          sign("iPhone|iPad|iPod", Device.IPHONE),
          sign("Android", Device.ANDROID),
          // Also sent by an iPad whose Safari requests desktop pages.
          sign("Macintosh", Device.MAC),
          // One of the Outlooks is part of Windows.
          sign("Windows NT", Device.OUTLOOK),
          sign("X11|Linux|BSD", Device.THUNDERBIRD));

  private record Sign(Pattern pattern, Device device) {}

  private static Sign sign(String pattern, Device device) {
    return new Sign(Pattern.compile(pattern), device);
  }

  /** Detects the device by the hint, else by the user agent, which Chromium has frozen. */
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
