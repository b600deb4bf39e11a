package dev.waymark.probe.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.waymark.mail.AuthMethod;
import dev.waymark.mail.Port;
import dev.waymark.mail.Protocol;
import dev.waymark.mail.Security;
import dev.waymark.mail.address.Host;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Results of probes: their JSON, and the verdict on several codes. */
class ProbeResultTest {
  private static final String JSON =
      """
      {
        "id" : "probe-1",
        "startedAt" : "2026-03-01T10:00:00Z",
        "durationMillis" : 1234,
        "endpoints" : [ {
          "protocol" : "imap",
          "host" : "mail.example.com",
          "port" : 143,
          "mode" : "starttls",
          "verdict" : "unusable",
          "codes" : [ "CERT_EXPIRED", "CLEARTEXT_LOGIN" ],
          "published" : true,
          "detail" : "143 with STARTTLS has an expired certificate.",
          "addresses" : [ {
            "address" : "192.0.2.1",
            "verdict" : "unusable",
            "codes" : [ "CERT_EXPIRED", "CLEARTEXT_LOGIN" ]
          } ],
          "tls" : {
            "version" : "TLSv1.3",
            "cipher" : "TLS_AES_256_GCM_SHA384",
            "certificate" : {
              "subject" : "CN=mail.example.com",
              "issuer" : "CN=Authority",
              "names" : [ "mail.example.com" ],
              "notBefore" : "2025-01-01T00:00:00Z",
              "notAfter" : "2026-01-01T00:00:00Z"
            }
          },
          "authentication" : {
            "beforeTls" : [ "password-cleartext", "oauth2" ],
            "afterTls" : [ ]
          },
          "millis" : {
            "connect" : 3,
            "tls" : 17
          }
        }, {
          "protocol" : "smtp",
          "host" : "2001:db8::1",
          "port" : 465,
          "mode" : "tls",
          "verdict" : "blocked",
          "codes" : [ "BLOCKED" ],
          "published" : false,
          "detail" : "Policy does not allow connections to this host and port.",
          "authentication" : {
            "beforeTls" : [ ],
            "afterTls" : [ ]
          }
        } ],
        "summary" : {
          "ok" : 0,
          "warning" : 0,
          "unusable" : 1,
          "blocked" : 1,
          "broken" : 1
        }
      }""";

  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  void resultIsTheJsonOfTheStaffApi() throws IOException {
    List<EndpointResult> endpoints = List.of(looked(), blocked());
    ProbeResult result = new ProbeResult("probe-1", START, 1234, endpoints, Summary.of(endpoints));
    String json =
        JsonMapper.builder()
            .findAndAddModules()
            .build()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(result);
    assertThat(json.replace("\r\n", "\n")).isEqualTo(JSON);
  }

  private static EndpointResult looked() throws IOException {
    List<ProbeCode> codes = List.of(ProbeCode.CERT_EXPIRED, ProbeCode.CLEARTEXT_LOGIN);
    return new EndpointResult(
        Protocol.IMAP,
        Host.parse("mail.example.com"),
        new Port(143),
        Security.STARTTLS,
        Verdict.UNUSABLE,
        codes,
        true,
        "143 with STARTTLS has an expired certificate.",
        List.of(
            new AddressResult(
                InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}),
                Verdict.UNUSABLE,
                codes)),
        Optional.of(
            new TlsDetails(
                "TLSv1.3",
                "TLS_AES_256_GCM_SHA384",
                new CertificateDetails(
                    "CN=mail.example.com",
                    "CN=Authority",
                    List.of("mail.example.com"),
                    Instant.parse("2025-01-01T00:00:00Z"),
                    Instant.parse("2026-01-01T00:00:00Z")))),
        new AdvertisedAuthentication(
            List.of(AuthMethod.PASSWORD_CLEARTEXT, AuthMethod.OAUTH2), List.of()),
        Optional.of(new Timings(OptionalLong.of(3), OptionalLong.empty(), OptionalLong.of(17))));
  }

  private static EndpointResult blocked() {
    return new EndpointResult(
        Protocol.SMTP,
        Host.parse("2001:db8::1"),
        new Port(465),
        Security.TLS,
        Verdict.BLOCKED,
        List.of(ProbeCode.BLOCKED),
        false,
        "Policy does not allow connections to this host and port.",
        List.of(),
        Optional.empty(),
        AdvertisedAuthentication.NOTHING,
        Optional.empty());
  }

  @Test
  void worstCodeDecides() {
    Port imap = new Port(143);
    assertThat(ProbeCode.verdict(List.of(ProbeCode.OK), imap)).isEqualTo(Verdict.OK);
    assertThat(
            ProbeCode.verdict(
                List.of(ProbeCode.CLEARTEXT_LOGIN, ProbeCode.CERT_EXPIRES_SOON), imap))
        .isEqualTo(Verdict.WARNING);
    assertThat(ProbeCode.verdict(List.of(ProbeCode.CLEARTEXT_LOGIN, ProbeCode.REFUSED), imap))
        .isEqualTo(Verdict.UNUSABLE);
    assertThat(ProbeCode.verdict(List.of(ProbeCode.BLOCKED), imap)).isEqualTo(Verdict.BLOCKED);
  }

  @Test
  void nothingToLogInWithIsUsualOnPort25Only() {
    assertThat(ProbeCode.verdict(List.of(ProbeCode.NO_AUTH), new Port(25)))
        .isEqualTo(Verdict.WARNING);
    assertThat(ProbeCode.verdict(List.of(ProbeCode.NO_AUTH), new Port(587)))
        .isEqualTo(Verdict.UNUSABLE);
  }

  @Test
  void everyCodeHasItsOwnPlaceInTheListing() {
    Set<ProbeCode> sorted = new TreeSet<>(ProbeCode.LISTING_ORDER);
    sorted.addAll(List.of(ProbeCode.values()));
    assertThat(sorted).hasSize(ProbeCode.values().length);
    assertThat(sorted).startsWith(ProbeCode.OK, ProbeCode.BLOCKED).endsWith(ProbeCode.PREAUTH);
  }
}
