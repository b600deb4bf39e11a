package dev.waymark.web;

import dev.waymark.pages.Option;
import dev.waymark.pages.sheet.SettingsSheet;
import dev.waymark.qr.QrCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The page for an address of a known domain.
 *
 * @param profile where the Apple profile is, if there can be one
 * @param signed whether devices see whose profile it is
 * @param phone a code that opens this page, where it is not open on a phone already
 * @param account a code that Thunderbird for Android imports, where the visitor chose Android
 */
record SetupView(
    String address,
    String domain,
    Device device,
    List<Option<Device>> devices,
    SettingsSheet sheet,
    Optional<String> profile,
    boolean signed,
    Optional<QrCode> phone,
    Optional<QrCode> account) {

  static List<Option<Device>> devices(SetupQuery question, Device current) {
    return Arrays.stream(Device.values())
        .map(each -> new Option<>(each, question.with(each).href(), each == current))
        .toList();
  }

  /** Tells whether the page sets up a phone, whose code comes first. */
  public boolean isForPhone() {
    return device.isPhone();
  }
}
