package dev.waymark.probe.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The published endpoints of a probe that do not work. A failure that our own network or resolver
 * may have caused is never attributed to a server.
 *
 * @param broken the server, or its entry in the DNS, is at fault
 * @param inconclusive policy forbade the probe, or its failure may be of our own making
 */
public record EndpointFaults(List<EndpointResult> broken, List<EndpointResult> inconclusive) {
  private static final Set<ProbeCode> DNS_ANSWERS =
      EnumSet.of(ProbeCode.DNS_NXDOMAIN, ProbeCode.DNS_NO_ADDRESS);

  /** No packet went out, or none came back: the cause may be our network or the server's. */
  private static final Set<ProbeCode> NO_CONTACT =
      EnumSet.of(ProbeCode.UNREACHABLE, ProbeCode.TIMEOUT_CONNECT);

  public EndpointFaults {
    broken = List.copyOf(broken);
    inconclusive = List.copyOf(inconclusive);
  }

  /** Sorts the endpoints of one probe. If all time out, none of them counts as broken. */
  public static EndpointFaults of(List<EndpointResult> endpoints) {
    return of(endpoints, endpoints.stream().anyMatch(EndpointFaults::hadContact));
  }

  /**
   * Sorts as {@link #of} does, but counts a server that cannot be reached from here as broken: for
   * the monitoring, which prefers a false alarm to a missed failure.
   */
  public static EndpointFaults countingTimeouts(List<EndpointResult> endpoints) {
    return of(endpoints, true);
  }

  private static EndpointFaults of(List<EndpointResult> endpoints, boolean online) {
    List<EndpointResult> notWorking =
        endpoints.stream()
            .filter(endpoint -> endpoint.isBroken() || isPublishedAndBlocked(endpoint))
            .toList();
    return new EndpointFaults(
        notWorking.stream().filter(endpoint -> isServerFault(endpoint, online)).toList(),
        notWorking.stream().filter(endpoint -> !isServerFault(endpoint, online)).toList());
  }

  public boolean isEmpty() {
    return broken.isEmpty() && inconclusive.isEmpty();
  }

  private static boolean isPublishedAndBlocked(EndpointResult endpoint) {
    return endpoint.published() && endpoint.verdict() == Verdict.BLOCKED;
  }

  private static boolean hadContact(EndpointResult endpoint) {
    return endpoint.addresses().stream()
        .anyMatch(address -> address.codes().stream().noneMatch(NO_CONTACT::contains));
  }

  /**
   * Without an address no connection was tried: the DNS gave the reason, or we failed. A connection
   * that times out counts only if the same probe reached another server; one without a route never
   * does, because a machine without IPv6 sees the same.
   */
  private static boolean isServerFault(EndpointResult endpoint, boolean online) {
    if (endpoint.addresses().isEmpty()) {
      return endpoint.codes().stream().anyMatch(DNS_ANSWERS::contains);
    }
    return endpoint.addresses().stream()
        .map(
            address ->
                address.codes().stream()
                    .filter(code -> code != ProbeCode.UNREACHABLE)
                    .filter(code -> online || code != ProbeCode.TIMEOUT_CONNECT)
                    .toList())
        .anyMatch(codes -> ProbeCode.verdict(codes, endpoint.port()) == Verdict.UNUSABLE);
  }
}
