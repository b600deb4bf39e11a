package dev.waymark.net;

import dev.waymark.mail.Port;
import dev.waymark.mail.StandardPort;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides which addresses and ports may be connected to: the public Internet on the mail ports, and
 * those that the operator adds. Java's own {@code isSiteLocalAddress} knows neither fc00::/7 nor
 * 100.64/10.
 */
public final class TargetPolicy {
  private static final int IPV4_BYTES = 4;

  /** The IANA special-purpose registries (RFC 6890), multicast, and reserved space. */
  private static final List<Network> DENIED =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4",
              // Outside 2000::/3 nothing is global unicast (RFC 4291 section 2.4). The next three
              // hold ::/96, 64:ff9b:1::/48, 100::/64, 5f00::/16, fc00::/7, fe80::/10, fec0::/10,
              // ff00::/8 and what may be assigned one day.
              "::/3",
              "4000::/2",
              "8000::/1",
              "2001::/23",
              "2001:db8::/32",
              "3fff::/20")
          .map(Network::parse)
          .toList();

  /** NAT64: RFC 6052 section 2.1 puts the IPv4 address last. */
  private static final Network NAT64 = Network.parse("64:ff9b::/96");

  private static final int NAT64_OFFSET = 12;

  /** 6to4: RFC 3056 section 2 puts the IPv4 address behind the first 16 bits. */
  private static final Network SIX_TO_FOUR = Network.parse("2002::/16");

  private static final int SIX_TO_FOUR_OFFSET = 2;

  private final List<Network> allowedNetworks;
  private final List<PortRange> allowedPorts;

  /** Allows these beside the public Internet and the standard ports. */
  public TargetPolicy(List<Network> allowedNetworks, List<PortRange> allowedPorts) {
    this.allowedNetworks = List.copyOf(allowedNetworks);
    this.allowedPorts = List.copyOf(allowedPorts);
  }

  public boolean allows(Port port) {
    return Arrays.stream(StandardPort.values()).anyMatch(entry -> entry.port().equals(port))
        || allowedPorts.stream().anyMatch(range -> range.contains(port));
  }

  /** Denies a host with one denied address: a name that points inwards does so on purpose. */
  public boolean allows(List<InetAddress> addresses) {
    return addresses.stream().map(InetAddress::getAddress).allMatch(this::allows);
  }

  /** IPv4-mapped addresses (RFC 4291 section 2.5.5.2) arrive here as IPv4: the JDK unwraps them. */
  private boolean allows(byte[] address) {
    if (allowedNetworks.stream().anyMatch(network -> network.contains(address))) {
      return true;
    }
    return embedded(address)
        .map(this::allows)
        .orElseGet(() -> DENIED.stream().noneMatch(network -> network.contains(address)));
  }

  private static Optional<byte[]> embedded(byte[] address) {
    if (NAT64.contains(address)) {
      return Optional.of(Arrays.copyOfRange(address, NAT64_OFFSET, NAT64_OFFSET + IPV4_BYTES));
    }
    return SIX_TO_FOUR.contains(address)
        ? Optional.of(
            Arrays.copyOfRange(address, SIX_TO_FOUR_OFFSET, SIX_TO_FOUR_OFFSET + IPV4_BYTES))
        : Optional.empty();
  }
}
