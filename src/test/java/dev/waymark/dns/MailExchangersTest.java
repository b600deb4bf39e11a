package dev.waymark.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.finding.UnavailableException;
import dev.waymark.mail.address.DomainName;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Rcode;

/** Mail exchangers of domains, from a DNS server. */
class MailExchangersTest {
  private static final DomainName CUSTOMER = new DomainName("customer.example");

  private final TestDnsServer server = new TestDnsServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private MailExchangers exchangers(boolean enabled) {
    return new MailExchangers(server.resolver(), config(enabled));
  }

  private static DnsConfig config(boolean mxLookup) {
    return new DnsConfig() {
      @Override
      public Optional<ServerAddress> resolver() {
        return Optional.empty();
      }

      @Override
      public Duration timeout() {
        return Duration.ofSeconds(3);
      }

      @Override
      public boolean mxLookup() {
        return mxLookup;
      }
    };
  }

  private Optional<String> best() {
    return exchangers(true).bestOf(CUSTOMER).map(host -> host.name().ascii());
  }

  @Test
  void theLowestPreferenceWins() {
    server.set("customer.example", "MX 20 backup.example.net.", "MX 10 MX1.Example.NET.");
    assertThat(best()).contains("mx1.example.net");
  }

  @Test
  void ofEqualPreferencesTheSameHostWins() {
    server.set("customer.example", "MX 10 b.example.net.", "MX 10 a.example.net.");
    assertThat(best()).contains("a.example.net");
  }

  @Test
  void aliasesAreFollowed() {
    server.set("customer.example", "CNAME other.example.");
    server.set("other.example", "MX 10 mx.example.net.");
    assertThat(best()).contains("mx.example.net");
  }

  @Test
  void aNullMxIsNoExchanger() {
    server.set("customer.example", "MX 0 .");
    assertThat(best()).isEmpty();
  }

  @Test
  void aMissingNameAndANameWithoutMxHaveNoExchanger() {
    assertThat(best()).isEmpty();
    server.set("customer.example", "A 192.0.2.1");
    assertThat(best()).isEmpty();
  }

  @Test
  void aFailureIsNotAnEmptyAnswer() {
    server.fail("customer.example", Rcode.SERVFAIL);
    assertThatThrownBy(this::best).isInstanceOf(UnavailableException.class);
  }

  @Test
  void aSilentServerFailsAtTheDeadline() {
    server.fail("customer.example", -1);
    assertThatThrownBy(this::best).isInstanceOf(UnavailableException.class);
  }

  @Test
  void hitsMissesAndFailuresAreCached() {
    server.set("customer.example", "MX 10 mx.example.net.");
    server.fail("broken.example", Rcode.SERVFAIL);
    MailExchangers exchangers = exchangers(true);
    exchangers.bestOf(CUSTOMER);
    exchangers.bestOf(new DomainName("nowhere.example"));
    assertThatThrownBy(() -> exchangers.bestOf(new DomainName("broken.example")))
        .isInstanceOf(UnavailableException.class);
    int asked = server.queries();
    assertThat(exchangers.bestOf(CUSTOMER)).isPresent();
    assertThat(exchangers.bestOf(new DomainName("nowhere.example"))).isEmpty();
    assertThatThrownBy(() -> exchangers.bestOf(new DomainName("broken.example")))
        .isInstanceOf(UnavailableException.class);
    assertThat(server.queries()).isEqualTo(asked);
  }

  @Test
  void nothingIsAskedIfTheLookUpIsOff() {
    server.set("customer.example", "MX 10 mx.example.net.");
    assertThat(exchangers(false).bestOf(CUSTOMER)).isEmpty();
    assertThat(server.queries()).isZero();
  }
}
