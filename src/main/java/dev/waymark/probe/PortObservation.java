package dev.waymark.probe;

import dev.waymark.mail.Security;
import dev.waymark.probe.report.ProbeCode;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;

/**
 * The observations of one target.
 *
 * @param obstacle the reason why nothing was probed; {@link ProbeCode#OK} if something was
 * @param addresses empty if there is an obstacle
 */
record PortObservation(ProbeCode obstacle, List<AddressObservation> addresses) {

  /** The observations of one address in each mode. */
  record AddressObservation(InetAddress address, Map<Security, Observation> modes) {}

  static PortObservation nothing(ProbeCode obstacle) {
    return new PortObservation(obstacle, List.of());
  }

  static PortObservation of(List<AddressObservation> addresses) {
    return new PortObservation(ProbeCode.OK, addresses);
  }
}
