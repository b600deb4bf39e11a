package dev.waymark.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The registered ports: what a client infers from a number must be what we mean by it. */
class StandardPortTest {

  @ParameterizedTest
  @CsvSource({
    "IMAP,        143,  false, true,  true",
    "IMAP,        993,  true,  false, false",
    "POP3,        110,  false, true,  true",
    "POP3,        995,  true,  false, false",
    "SMTP,        25,   false, true,  true",
    "SMTP,        465,  true,  false, false",
    "SMTP,        587,  false, true,  true",
    "MANAGESIEVE, 4190, false, true,  true",
    "IMAP,        995,  false, false, false",
    "POP3,        993,  false, false, false",
    "IMAP,        587,  false, false, false",
    "SMTP,        2525, false, false, false",
    "SMTP,        993,  false, false, false",
  })
  void aPortFitsTheSecurityThatIsSpokenThere(
      Protocol protocol, int port, boolean tls, boolean startTls, boolean plain) {
    assertThat(StandardPort.fits(protocol, new Port(port), Security.TLS)).isEqualTo(tls);
    assertThat(StandardPort.fits(protocol, new Port(port), Security.STARTTLS)).isEqualTo(startTls);
    assertThat(StandardPort.fits(protocol, new Port(port), Security.PLAIN)).isEqualTo(plain);
  }

  @Test
  void theImplicitTlsPortOfSubmissionComesFirst() {
    // RFC 8314 section 3.3 prefers it.
    assertThat(StandardPort.of(Protocol.SMTP))
        .isEqualTo(List.of(StandardPort.SUBMISSIONS, StandardPort.SUBMISSION, StandardPort.SMTP));
  }

  @ParameterizedTest
  @EnumSource
  void everyMailProtocolHasStandardPorts(Protocol protocol) {
    assertThat(StandardPort.of(protocol).isEmpty()).isEqualTo(protocol.overHttp());
    assertThat(StandardPort.of(protocol)).allMatch(entry -> entry.protocol() == protocol);
  }
}
