package dev.waymark.web;

import dev.waymark.links.QrCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The page for an address of a known domain.
 *
 * @param profile where the Apple profile is, if there can be one
 * @param signed whether devices see whose profile it is
 * @param phone a code that opens this page, where it is not open on a phone already
 */
record SetupView(
    String address,
    String domain,
    Device device,
    List<Choice<Device>> devices,
    SettingsSheet sheet,
    Optional<String> profile,
    boolean signed,
    Optional<QrCode> phone) {

  static List<Choice<Device>> devices(Question question, Device current) {
    return Arrays.stream(Device.values())
        .map(each -> new Choice<>(each, question.with(each).href(), each == current))
        .toList();
  }

  /** Whether the code belongs to the device that is being set up. */
  public boolean isForPhone() {
    return device.isPhone();
  }
}
