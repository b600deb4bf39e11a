package dev.waymark.http.limit;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The proxies that say for whom they ask. */
@Singleton
public class TrustedProxies {
  private final List<ProxyNetwork> networks;

  TrustedProxies(ProxyConfig config) {
    this.networks = config.trustedProxies().orElse(List.of());
  }

  boolean isEmpty() {
    return networks.isEmpty();
  }

  /** Tells if this is the address of a trusted proxy; false for a text that is no address. */
  public boolean include(String address) {
    if (networks.isEmpty()) {
      return false;
    }
    return Optional.ofNullable(new IPAddressString(address).getAddress())
        .map(TrustedProxies::withoutMapping)
        .filter(known -> networks.stream().anyMatch(network -> network.contains(known)))
        .isPresent();
  }

  /** Reads an IPv4 address that is written as IPv6 (RFC 4291 section 2.5.5.2). */
  private static IPAddress withoutMapping(IPAddress address) {
    return address.isIPv6() && address.toIPv6().isIPv4Mapped()
        ? address.toIPv6().getEmbeddedIPv4Address()
        : address;
  }
}
