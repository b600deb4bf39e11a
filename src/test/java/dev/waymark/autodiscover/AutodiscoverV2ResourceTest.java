package dev.waymark.autodiscover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Requests;
import dev.waymark.SampleSettings;
import dev.waymark.catalogue.lookup.KnownDomains;
import dev.waymark.dialect.PublicAnswers;
import dev.waymark.http.Problem;
import dev.waymark.http.ProblemType;
import dev.waymark.http.PublicUrl;
import dev.waymark.mail.AccountSettings;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutodiscoverV2ResourceTest {
  private static final Optional<PublicUrl> HERE =
      Optional.of(PublicUrl.parse("https://waymark.example.net"));

  @ParameterizedTest
  @CsvSource({
    "AutodiscoverV1, AutodiscoverV1, https://waymark.example.net/autodiscover/autodiscover.xml",
    "Autodiscoverv1, AutodiscoverV1, https://waymark.example.net/autodiscover/autodiscover.xml",
    "activesync, ActiveSync, https://eas.example.com/Microsoft-Server-ActiveSync",
    "EWS, EWS, https://ews.example.com/EWS/Exchange.asmx",
  })
  void saysWhereAProtocolIs(String asked, String word, String url) {
    String json = "{\"Protocol\":\"%s\",\"Url\":\"%s\"}".formatted(word, url);
    String query = "Email=ann%40example.com&RedirectCount=1&Protocol=" + asked;
    assertAnswer(200, json, get(SampleSettings.everything(), query));
    assertAnswer(200, json, getByPath("ann@example.com", "protocol=" + asked));
  }

  @ParameterizedTest
  @CsvSource({
    "'', A valid email address must be provided",
    "Protocol=EWS, A valid email address must be provided",
    "Email=a%40b%40c&Protocol=EWS, A valid email address must be provided",
    "Email=%FF&Protocol=EWS, A valid email address must be provided",
    "email=ann%40example.com, "
        + "A valid value must be provided for the query parameter 'Protocol'",
    "email=ann%40example.com&Protocol=%FF, "
        + "A valid value must be provided for the query parameter 'Protocol'",
  })
  void saysWhichParameterIsMissing(String query, String message) {
    String json =
        "{\"ErrorCode\":\"MandatoryParameterMissing\",\"ErrorMessage\":\"%s\"}".formatted(message);
    assertAnswer(400, json, get(SampleSettings.everything(), query));
  }

  @ParameterizedTest
  @CsvSource({"EWS, EWS", "%3Cscript%3E%26\", script", "Graph, Graph"})
  void saysWhichProtocolsThereAre(String asked, String repeated) {
    String json =
        "{\"ErrorCode\":\"InvalidProtocol\",\"ErrorMessage\":\"The given protocol value '%s' is"
            + " invalid. Supported values are 'AutodiscoverV1'\"}";
    assertAnswer(
        400,
        json.formatted(repeated),
        get(SampleSettings.starttls(), "Email=ann@example.com&Protocol=" + asked));
  }

  @Test
  void doesNotKnowOtherDomains() {
    Response response =
        get(SampleSettings.starttls(), "Email=ann@nowhere.example&Protocol=AutodiscoverV1");
    assertThat(response.getStatus()).isEqualTo(404);
    assertThat(response.hasEntity()).isFalse();
  }

  @Test
  void doesNotGuessWhereItIsItself() {
    Response response =
        resource(SampleSettings.starttls(), Optional.empty())
            .get(
                Requests.http("Email=ann@example.com&Protocol=AutodiscoverV1", "example.com"),
                Requests.UNCONDITIONAL)
            .await()
            .indefinitely();
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getEntity())
        .isEqualTo(
            Problem.of(
                ProblemType.UNAVAILABLE,
                "The operator has to set WAYMARK_PUBLIC_URL before this can be answered."));
  }

  @Test
  void tellsAMovedDomainWhereTheXmlFormIs() {
    AutodiscoverV2Resource resource =
        new AutodiscoverV2Resource(
            new PublicAnswers(new KnownDomains().moved("example.com", "new.example")), () -> HERE);
    for (String protocol : new String[] {"AutodiscoverV1", "ActiveSync"}) {
      Response response =
          resource
              .get(
                  Requests.http("Email=ann@example.com&Protocol=" + protocol, ""),
                  Requests.UNCONDITIONAL)
              .await()
              .indefinitely();
      assertThat(response.getStatus()).isEqualTo(protocol.equals("ActiveSync") ? 400 : 200);
    }
  }

  private static void assertAnswer(int status, String json, Response response) {
    assertThat(new String((byte[]) response.getEntity(), StandardCharsets.UTF_8)).isEqualTo(json);
    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(response.getMediaType().toString()).isEqualTo("application/json");
  }

  private static Response get(AccountSettings known, String query) {
    return resource(known, HERE)
        .get(Requests.http(query, ""), Requests.UNCONDITIONAL)
        .await()
        .indefinitely();
  }

  private static Response getByPath(String address, String query) {
    return resource(SampleSettings.everything(), HERE)
        .getByPath("v1.0", address, Requests.http(query, ""), Requests.UNCONDITIONAL)
        .await()
        .indefinitely();
  }

  private static AutodiscoverV2Resource resource(
      AccountSettings known, Optional<PublicUrl> publicUrl) {
    return new AutodiscoverV2Resource(new PublicAnswers(new KnownDomains(known)), () -> publicUrl);
  }
}
