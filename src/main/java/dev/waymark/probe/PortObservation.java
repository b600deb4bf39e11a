package dev.waymark.probe;

import dev.waymark.mail.Security;
import dev.waymark.probe.report.ProbeCode;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;

/**
 * What a target showed.
 *
 * @param obstacle why nothing was looked at; {@link ProbeCode#OK} where something was
 * @param addresses empty where there is an obstacle
 */
record PortObservation(ProbeCode obstacle, List<AddressView> addresses) {

  /** What one of its addresses showed in each mode. */
  record AddressView(InetAddress address, Map<Security, Observation> modes) {}

  static PortObservation nothing(ProbeCode obstacle) {
    return new PortObservation(obstacle, List.of());
  }

  static PortObservation of(List<AddressView> addresses) {
    return new PortObservation(ProbeCode.OK, addresses);
  }
}
