package dev.waymark.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class ConnectionLimitTest {
  private final ConnectionLimit limit =
      new ConnectionLimit(3, 2, address -> address.equals(address("192.0.2.80")));

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private boolean admit(String address) {
    return limit.admit(address(address));
  }

  @Test
  void refusesAThirdConnectionOfASourceUntilOneIsClosed() {
    assertThat(admit("192.0.2.1")).isTrue();
    assertThat(admit("192.0.2.1")).isTrue();
    assertThat(admit("192.0.2.1")).isFalse();
    assertThat(admit("192.0.2.2")).isTrue();
    limit.release(address("192.0.2.1"));
    assertThat(admit("192.0.2.1")).isTrue();
  }

  @Test
  void refusesAFourthConnectionInAll() {
    assertThat(admit("192.0.2.1")).isTrue();
    assertThat(admit("192.0.2.2")).isTrue();
    assertThat(admit("192.0.2.3")).isTrue();
    assertThat(admit("192.0.2.4")).isFalse();
    limit.release(address("192.0.2.3"));
    assertThat(admit("192.0.2.4")).isTrue();
  }

  @Test
  void takes64BitsOfAnIpv6AddressAsOneSource() {
    assertThat(admit("2001:db8::1")).isTrue();
    assertThat(admit("2001:db8::2")).isTrue();
    assertThat(admit("2001:db8::3")).isFalse();
    assertThat(admit("2001:db8:0:1::1")).isTrue();
  }

  @Test
  void readsAnIpv4AddressWrittenAsIpv6AsIpv4() {
    assertThat(Source.of(address("::ffff:192.0.2.1"))).isEqualTo(Source.of(address("192.0.2.1")));
    assertThat(Source.of(address("::"))).isNotEqualTo(Source.of(address("0.0.0.0")));
  }

  @Test
  void neverRefusesAnExemptAddress() {
    for (int i = 0; i < 10; i++) {
      assertThat(admit("192.0.2.80")).isTrue();
    }
    assertThat(admit("192.0.2.1")).isFalse();
  }
}
