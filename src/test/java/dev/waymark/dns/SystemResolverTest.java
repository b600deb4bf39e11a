package dev.waymark.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.dns.AddressLookup.Status;
import dev.waymark.mail.address.Hostname;
import dev.waymark.mail.address.IpAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Look-ups at the resolver of the system. */
class SystemResolverTest {
  private final DnsResolver resolver = new SystemResolver(Duration.ofSeconds(30));

  @Test
  void namesOfTheHostsFileAreFound() {
    assertThat(resolver.addresses(Hostname.parse("localhost")).addresses())
        .isNotEmpty()
        .allMatch(InetAddress::isLoopbackAddress);
  }

  @Test
  void missingNameHasNoAddress() {
    // RFC 6761 section 6.4: no resolver knows a name below "invalid".
    assertThat(resolver.addresses(Hostname.parse("nowhere.invalid")).status())
        .isIn(Status.NO_ADDRESS, Status.FAILED);
  }

  @ParameterizedTest
  @CsvSource({
    "mail.example.com: Temporary failure in name resolution, true",
    "mail.example.com: Try again, true",
    "mail.example.com: Name or service not known, false",
    "mail.example.com, false"
  })
  void aFailingNameServerIsDistinguishedFromAMissingName(String message, boolean failed) {
    assertThat(SystemResolver.isTemporaryFailure(new UnknownHostException(message)))
        .isEqualTo(failed);
  }

  @Test
  void addressesNeedNoLookUp() {
    assertThat(AddressLookup.of(new IpAddress("2001:db8::1")).addresses())
        .extracting(InetAddress::getHostAddress)
        .containsExactly("2001:db8:0:0:0:0:0:1");
  }
}
