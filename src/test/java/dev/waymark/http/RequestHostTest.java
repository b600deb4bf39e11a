package dev.waymark.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.mail.address.DomainName;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Domain of a request that names it only in Host. */
class RequestHostTest {

  @ParameterizedTest
  @CsvSource({
    "example.com,                         example.com",
    "EXAMPLE.com.,                        example.com",
    "autoconfig.example.com,              example.com",
    "AutoConfig.Example.com,              example.com",
    "autodiscover.example.com,            example.com",
    "ua-auto-config.example.com,          example.com",
    "autoconfig.autodiscover.example.com, autodiscover.example.com",
    "autodiscover.autoconfig.example.com, autoconfig.example.com",
    "mail.example.com,                    mail.example.com",
    "autoconfig,                          autoconfig",
    "myautoconfig.example.com,            myautoconfig.example.com",
    "autoconfig.xn--bcher-kva.example,    xn--bcher-kva.example",
  })
  void oneLabelOfClientsIsRemoved(String host, String domain) {
    assertThat(of(host).domain()).contains(new DomainName(domain));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "192.0.2.1", "[2001:db8::1]", "::1", "a b", "exa_mple.com", "<x>"})
  void anInvalidHostHasNoDomain(String host) {
    assertThat(of(host).domain()).isEmpty();
    assertThat(of(host).mxDomain()).isEmpty();
  }

  @Test
  void aMissingHostHasNoDomain() {
    assertThat(RequestHost.of(Optional.empty()).domain()).isEmpty();
    assertThat(RequestHost.of(Optional.empty()).mxDomain()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "autoconfig.example.net,     example.net",
    "autodiscover.example.net,   ",
    "ua-auto-config.example.net, ",
    "example.net,                ",
  })
  void onlyAutoconfigHostsHaveAnMxDomain(String host, String domain) {
    assertThat(of(host).mxDomain().map(DomainName::ascii).orElse(null)).isEqualTo(domain);
  }

  private static RequestHost of(String host) {
    return RequestHost.of(Optional.of(host));
  }
}
