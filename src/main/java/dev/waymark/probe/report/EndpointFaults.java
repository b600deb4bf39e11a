package dev.waymark.probe.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The published endpoints of a probe that do not work, by whose fault that is. What our own network
 * or resolver may have done is never put down to a server.
 *
 * @param broken the server, or its entry in the DNS, is at fault
 * @param undecided policy forbade the look, or it failed in a way that may be our own doing
 */
public record EndpointFaults(List<EndpointResult> broken, List<EndpointResult> undecided) {
  private static final Set<ProbeCode> ANSWERS_OF_THE_DNS =
      EnumSet.of(ProbeCode.DNS_NXDOMAIN, ProbeCode.DNS_NO_ADDRESS);

  /** No packet went out, or none came back: where we are, or where they are. */
  private static final Set<ProbeCode> NO_CONTACT =
      EnumSet.of(ProbeCode.UNREACHABLE, ProbeCode.TIMEOUT_CONNECT);

  public EndpointFaults {
    broken = List.copyOf(broken);
    undecided = List.copyOf(undecided);
  }

  /** Sorts the endpoints of one probe. Silence from all of them is put down to nobody. */
  public static EndpointFaults of(List<EndpointResult> endpoints) {
    return of(endpoints, endpoints.stream().anyMatch(EndpointFaults::hadContact));
  }

  /**
   * As {@link #of}, but a server that cannot be reached from here is broken, whoever it is due to:
   * for those who would rather be told once too often.
   */
  public static EndpointFaults countingSilence(List<EndpointResult> endpoints) {
    return of(endpoints, true);
  }

  private static EndpointFaults of(List<EndpointResult> endpoints, boolean online) {
    List<EndpointResult> notWorking =
        endpoints.stream()
            .filter(endpoint -> endpoint.isBroken() || isPublishedAndBlocked(endpoint))
            .toList();
    return new EndpointFaults(
        notWorking.stream().filter(endpoint -> isTheirs(endpoint, online)).toList(),
        notWorking.stream().filter(endpoint -> !isTheirs(endpoint, online)).toList());
  }

  public boolean isEmpty() {
    return broken.isEmpty() && undecided.isEmpty();
  }

  private static boolean isPublishedAndBlocked(EndpointResult endpoint) {
    return endpoint.published() && endpoint.verdict() == Verdict.BLOCKED;
  }

  private static boolean hadContact(EndpointResult endpoint) {
    return endpoint.addresses().stream()
        .anyMatch(address -> address.codes().stream().noneMatch(NO_CONTACT::contains));
  }

  /**
   * Without an address nothing was looked at: the DNS said why, or we failed. A connection that
   * times out counts only where the same probe reached something else; one without a route never
   * does, because that is also what a machine without IPv6 sees.
   */
  private static boolean isTheirs(EndpointResult endpoint, boolean online) {
    if (endpoint.addresses().isEmpty()) {
      return endpoint.codes().stream().anyMatch(ANSWERS_OF_THE_DNS::contains);
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
