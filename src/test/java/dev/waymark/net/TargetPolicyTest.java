package dev.waymark.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.dns.AddressLookup;
import dev.waymark.mail.Port;
import dev.waymark.mail.address.IpAddress;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and ports that may be connected to. */
class TargetPolicyTest {
  private final TargetPolicy strict = new TargetPolicy(List.of(), List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.255",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::10.0.0.1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:1ff::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:a00:1::1",
        "3fff::1",
        "4000::1",
        "5f00::1",
        "fc00::1",
        "fd00::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void specialAddressesAreDenied(String address) {
    assertThat(strict.allows(addresses(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "1.1.1.1",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.255.255",
        "172.32.0.1",
        "192.0.1.1",
        "198.17.255.255",
        "198.20.0.1",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1",
        "2001:200::1",
        "2001:4860::8888",
        "::ffff:8.8.8.8",
        "64:ff9b::8.8.8.8",
        "2002:808:808::1"
      })
  void publicAddressesAreAllowed(String address) {
    assertThat(strict.allows(addresses(address))).isTrue();
  }

  @Test
  void oneDeniedAddressDeniesAll() {
    assertThat(strict.allows(addresses("8.8.8.8", "192.168.1.1", "1.1.1.1"))).isFalse();
  }

  @Test
  void onlyStandardPortsAreAllowed() {
    assertThat(Stream.of(25, 110, 143, 465, 587, 993, 995, 4190).map(Port::new))
        .allMatch(strict::allows);
    assertThat(Stream.of(1, 22, 24, 80, 443, 2525, 3306, 4191, 65535).map(Port::new))
        .noneMatch(strict::allows);
  }

  @Test
  void operatorsAddNetworksAndPorts() {
    TargetPolicy policy =
        new TargetPolicy(
            List.of(Network.parse("192.168.7.128/25"), Network.parse("fd00::/8")),
            List.of(PortRange.parse("2525"), PortRange.parse("2000-2100")));
    assertThat(policy.allows(addresses("192.168.7.128", "192.168.7.255", "fd12::1"))).isTrue();
    assertThat(policy.allows(addresses("192.168.7.127"))).isFalse();
    assertThat(policy.allows(addresses("fc00::1"))).isFalse();
    assertThat(Stream.of(2525, 2000, 2100, 143).map(Port::new)).allMatch(policy::allows);
    assertThat(Stream.of(2101, 1999).map(Port::new)).noneMatch(policy::allows);
  }

  private static List<InetAddress> addresses(String... texts) {
    return Stream.of(texts)
        .flatMap(text -> AddressLookup.of(new IpAddress(text)).addresses().stream())
        .toList();
  }
}
