package dev.waymark.autodiscover;

import static dev.waymark.SampleSettings.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Requests;
import dev.waymark.SampleSettings;
import dev.waymark.catalogue.KnownDomains;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.Protocol;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutodiscoverResourceTest {
  private static final LocalTime NOW = LocalTime.parse("21:25:04.8897083");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T21:25:04.8897083Z"), ZoneOffset.UTC);
  private static final String OUTLOOK = ResponseSchema.OUTLOOK.namespace();
  private static final String MOBILESYNC = ResponseSchema.MOBILESYNC.namespace();

  @Test
  void answersForTheAddressInTheBody() {
    AccountSettings settings = SampleSettings.starttls();
    assertAnswer(
        post(settings, "ann@example.com", OUTLOOK),
        OutlookXml.render(settings, Optional.of(ANN)),
        "private, no-store");
  }

  @Test
  void answersInTheMobilesyncSchema() {
    AccountSettings settings = SampleSettings.everything();
    assertAnswer(
        post(settings, "ann@example.com", MOBILESYNC),
        MobileSyncXml.render(settings.web(Protocol.ACTIVESYNC).findFirst().orElseThrow(), ANN),
        "private, no-store");
  }

  @Test
  void hasErrorsWithStatus200() {
    AccountSettings known = SampleSettings.starttls();
    assertError(PoxError.UNKNOWN_ADDRESS, post(known, "ann@nowhere.example", OUTLOOK));
    assertError(PoxError.UNKNOWN_ADDRESS, post(known, "ann@nowhere.example", MOBILESYNC));
    assertError(PoxError.NO_SUCH_SCHEMA, post(known, "ann@example.com", MOBILESYNC));
    assertError(PoxError.NO_SUCH_SCHEMA, post(known, "ann@example.com", "unheard-of"));
    assertError(PoxError.BAD_REQUEST, post(known, "a@b@example.com", OUTLOOK));
    assertError(
        PoxError.NO_SETTINGS, post(SampleSettings.withoutMail(), "ann@example.com", OUTLOOK));
  }

  @Test
  void refusesBodiesOverSixtyFourKibibytes() {
    Response response =
        resource(SampleSettings.starttls()).post(new byte[64 * 1024 + 1]).await().indefinitely();
    assertThat(response.getStatus()).isEqualTo(413);
    assertThat(response.hasEntity()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.com", "autodiscover.example.com", "AutoDiscover.Example.com"})
  void answersForTheHostWhereNobodyIsNamed(String host) {
    AccountSettings settings = SampleSettings.starttls();
    assertAnswer(
        get(settings, host), OutlookXml.render(settings, Optional.empty()), "public, max-age=3600");
  }

  @Test
  void answersNotFoundForAHostWithNothingToSay() {
    assertThat(get(SampleSettings.starttls(), "nowhere.example").getStatus()).isEqualTo(404);
    assertThat(get(SampleSettings.starttls(), "").getStatus()).isEqualTo(404);
    Response response = get(SampleSettings.withoutMail(), "example.com");
    assertThat(response.getStatus()).isEqualTo(404);
    assertThat(response.hasEntity()).isFalse();
  }

  private static void assertError(PoxError error, Response response) {
    assertAnswer(response, ErrorXml.render(error, NOW), "no-store");
  }

  private static void assertAnswer(Response response, byte[] document, String caching) {
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getMediaType().toString()).isEqualTo("text/xml;charset=utf-8");
    assertThat(response.getHeaderString("Cache-Control")).isEqualTo(caching);
    assertThat(response.getEntity()).isEqualTo(document);
  }

  private static Response post(AccountSettings known, String address, String schema) {
    String body =
        """
        <Autodiscover>
          <Request>
            <EMailAddress>%s</EMailAddress>
            <AcceptableResponseSchema>%s</AcceptableResponseSchema>
          </Request>
        </Autodiscover>
        """
            .formatted(address, schema);
    return resource(known).post(body.getBytes(StandardCharsets.UTF_8)).await().indefinitely();
  }

  private static Response get(AccountSettings known, String host) {
    return resource(known)
        .get(Requests.http("", host), Requests.UNCONDITIONAL)
        .await()
        .indefinitely();
  }

  private static AutodiscoverResource resource(AccountSettings known) {
    return new AutodiscoverResource(new KnownDomains(known), CLOCK);
  }
}
