package dev.waymark.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.dns.AddressLookup.Status;
import dev.waymark.mail.address.Hostname;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Rcode;

/** Look-ups at one DNS server. */
class ServerResolverTest {
  private static final Hostname MAIL = Hostname.parse("mail.example.com");

  private final TestDnsServer server = new TestDnsServer();
  private final DnsResolver resolver = server.resolver();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void bothFamiliesAreFound() {
    server.set("mail.example.com", "A 192.0.2.1", "A 192.0.2.2", "AAAA 2001:db8::1");
    assertThat(resolver.addresses(MAIL).addresses())
        .extracting(InetAddress::getHostAddress)
        .containsExactlyInAnyOrder("192.0.2.1", "192.0.2.2", "2001:db8:0:0:0:0:0:1");
  }

  @Test
  void aliasesAreFollowed() {
    server.set("mail.example.com", "CNAME host.example.net.");
    server.set("host.example.net", "A 192.0.2.7");
    assertThat(resolver.addresses(MAIL).addresses())
        .extracting(InetAddress::getHostAddress)
        .containsExactly("192.0.2.7");
  }

  @Test
  void missingNameEmptyNameAndFailureAreDistinguished() {
    server.set("empty.example.com", "MX 10 mail.example.com.");
    server.fail("broken.example.com", Rcode.SERVFAIL);
    assertThat(resolver.addresses(MAIL).status()).isEqualTo(Status.NO_SUCH_NAME);
    assertThat(resolver.addresses(Hostname.parse("empty.example.com")).status())
        .isEqualTo(Status.NO_ADDRESS);
    assertThat(resolver.addresses(Hostname.parse("broken.example.com")).status())
        .isEqualTo(Status.FAILED);
  }

  @Test
  void silentServerIsAFailureAfterTheTimeout() {
    server.fail("mail.example.com", -1);
    DnsResolver hasty =
        new ServerResolver(ServerAddress.parse(server.address()), Duration.ofMillis(50));
    assertThat(hasty.addresses(MAIL)).isEqualTo(AddressLookup.nothing(Status.FAILED));
  }

  @Test
  void lookUpsAreNotCached() {
    server.set("mail.example.com", "A 192.0.2.1").then("mail.example.com", "A 192.0.2.2");
    InetAddress first = resolver.addresses(MAIL).addresses().get(0);
    InetAddress second = resolver.addresses(MAIL).addresses().get(0);
    assertThat(first.getHostAddress()).isEqualTo("192.0.2.1");
    assertThat(second.getHostAddress()).isEqualTo("192.0.2.2");
  }
}
