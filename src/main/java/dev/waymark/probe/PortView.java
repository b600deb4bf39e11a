package dev.waymark.probe;

import dev.waymark.mail.Security;
import dev.waymark.probe.report.Code;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;

/**
 * What a target showed.
 *
 * @param obstacle why nothing was looked at; {@link Code#OK} where something was
 * @param addresses empty where there is an obstacle
 */
record PortView(Code obstacle, List<AddressView> addresses) {

  /** What one of its addresses showed in each mode. */
  record AddressView(InetAddress address, Map<Security, Observation> modes) {}

  static PortView nothing(Code obstacle) {
    return new PortView(obstacle, List.of());
  }

  static PortView of(List<AddressView> addresses) {
    return new PortView(Code.OK, addresses);
  }
}
