package dev.waymark.mail.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and addresses of servers, and what must not be taken for either. */
class HostTest {

  @ParameterizedTest
  @CsvSource({
    "mail.example.com,  mail.example.com",
    "MAIL.Example.com., mail.example.com",
    "mail.bücher.example, mail.xn--bcher-kva.example",
    "localhost,         localhost",
    "1und1.example,     1und1.example",
    "cafe.example,      cafe.example",
  })
  void keepsNamesAsALabels(String typed, String text) {
    assertThat(Host.parse(typed)).isEqualTo(new Hostname(new DomainName(text)));
    assertThat(Host.parse(typed).text()).isEqualTo(text);
    assertThat(Host.parse(typed).urlText()).isEqualTo(text);
    assertThat(Host.parse(typed).isAddress()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "0.0.0.0", "255.255.255.255", "10.0.0.1"})
  void takesFourDecimalNumbersAsAnAddress(String typed) {
    assertThat(Host.parse(typed)).isEqualTo(new IpAddress(typed));
    assertThat(Host.parse(typed).urlText()).isEqualTo(typed);
    assertThat(Host.parse(typed).isAddress()).isTrue();
    assertThat(new IpAddress(typed).isIpv6()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8::1,       2001:db8::1",
    "2001:DB8::A,       2001:db8::a",
    "::,                ::",
    "::1,               ::1",
    "1:2:3:4:5:6:7:8,   1:2:3:4:5:6:7:8",
    "::ffff:192.0.2.1,  ::ffff:192.0.2.1",
  })
  void ipv6HasBracketsInUrlsOnly(String typed, String text) {
    assertThat(Host.parse(typed).text()).isEqualTo(text);
    assertThat(Host.parse(typed).urlText()).isEqualTo("[" + text + "]");
    assertThat(Host.parse(typed).isAddress()).isTrue();
    assertThat(new IpAddress(typed).isIpv6()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.1",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "127.0x0.0.1",
        "127.0.0.0x1",
        "127.0.0.1.",
        "0177.0.0.1",
        "192.0.2.01",
        "192.0.2.256",
        "192.0.2",
        "192.0.2.1.1",
        "１９２.0.2.1",
        "192。0。2。1",
        "[2001:db8::1]",
        "fe80::1%eth0",
        "fe80::1%25eth0",
        ":",
        ":::",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "12345::",
        "::g",
        "::ffff:192.0.2.256",
        "192.0.2.1:993",
        "mail.example.com:993",
        "https://mail.example.com",
        "mail_1.example.com",
        "",
        " ",
        "mail example.com",
        "mail.example.com/x",
        "%SERVER%",
      })
  void refusesAmbiguousSpellings(String typed) {
    assertThatThrownBy(() -> Host.parse(typed)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void namesTheExpectedForm() {
    assertThatThrownBy(() -> Host.parse("no host"))
        .hasMessage("not a host; expected a name like mail.example.com or an IP address");
    assertThatThrownBy(() -> Host.parse("192.0.2"))
        .hasMessage("not an IP address; expected something like 192.0.2.1 or 2001:db8::1");
  }
}
