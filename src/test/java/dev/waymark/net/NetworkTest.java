package dev.waymark.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.dns.AddressLookup;
import dev.waymark.mail.address.InvalidValueException;
import dev.waymark.mail.address.IpAddress;
import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.0/24, 192.0.2.255, true",
    "192.0.2.0/24, 192.0.3.0, false",
    "192.0.2.129/25, 192.0.2.128, true",
    "192.0.2.129/25, 192.0.2.127, false",
    "192.0.2.7/32, 192.0.2.7, true",
    "192.0.2.7/32, 192.0.2.6, false",
    "192.0.2.6/31, 192.0.2.7, true",
    "0.0.0.0/0, 255.255.255.255, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "192.0.2.0/24, ::ffff:192.0.2.1, true",
    "2001:DB8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "2001:db8::1/128, 2001:db8::1, true",
    "::/0, ffff::1, true",
    "::/0, 192.0.2.1, false",
    "::192.0.2.0/120, ::192.0.2.1, true"
  })
  void anAddressLiesInTheNetworkWhoseBitsItBeginsWith(
      String network, String address, boolean inside) {
    InetAddress raw = AddressLookup.of(new IpAddress(address)).addresses().get(0);
    assertThat(Network.parse(network).contains(raw.getAddress())).isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/24",
        "192.0.2.0",
        "192.0.2.0/",
        "192.0.2.0/33",
        "192.0.2.0/-1",
        "192.0.2.0/+8",
        "192.0.2.0/24 ",
        " 192.0.2.0/24",
        "192.0.2.0/24/8",
        "192.0.2.0/255.255.255.0",
        "192.0.2.0/٢٤",
        "192.0.2/24",
        "192.0.2.*/24",
        "192.0.2.0-255/24",
        "192.0.2._/24",
        "192.0.2.00/24",
        "0300.0.2.0/24",
        "0xc0.0.2.0/24",
        "0xc0000200/24",
        "3221225984/24",
        "*/24",
        "2001:db8::/129",
        "2001:db8::*/64",
        "2001:db8::0-ff/64",
        "[2001:db8::]/32",
        "fe80::1%eth0/64",
        "fe80::1%1/64",
        "2001:db8::/ffff::",
        "::ffff:192.0.2.0/120",
        "::ffff:192.0.2.0/24",
        "0x20010db8000000000000000000000000/32",
        "4)+k&C#VzJ4br>0wv%Yp/32",
        "example.com/24"
      })
  void onlyAnAddressAndANumberOfBitsAreANetwork(String text) {
    assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(InvalidValueException.class);
  }
}
