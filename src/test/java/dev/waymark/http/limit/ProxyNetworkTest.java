package dev.waymark.http.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.mail.address.InvalidValueException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyNetworkTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 127.0.0.1, true",
    "127.0.0.1, 127.0.0.2, false",
    "127.0.0.1, ::ffff:127.0.0.1, true",
    "10.1.2.3/8, 10.255.0.1, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "::1, 0:0:0:0:0:0:0:1, true",
    "2001:db8::/32, 2001:db8:ffff::1, true",
    "2001:db8::/32, 10.0.0.1, false",
    "10.0.0.0/8, unknown, false"
  })
  void aNetworkContainsAddresses(String network, String address, boolean contained) {
    TrustedProxies proxies =
        new TrustedProxies(() -> Optional.of(List.of(ProxyNetwork.parse(network))));
    assertThat(proxies.include(address)).isEqualTo(contained);
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0", "10.0.0.*", "1-2.0.0.0", "/8"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> ProxyNetwork.parse(text)).isInstanceOf(InvalidValueException.class);
  }
}
