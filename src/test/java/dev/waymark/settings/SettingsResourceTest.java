package dev.waymark.settings;

import static dev.waymark.SampleSettings.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Requests;
import dev.waymark.SampleSettings;
import dev.waymark.catalogue.lookup.KnownDomains;
import dev.waymark.dialect.PublicAnswers;
import dev.waymark.http.Problem;
import dev.waymark.http.ProblemType;
import dev.waymark.mail.AccountSettings;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsResourceTest {
  private static final AccountSettings KNOWN = SampleSettings.starttls();
  private final SettingsResource resource =
      new SettingsResource(new PublicAnswers(new KnownDomains(KNOWN)), new SettingsRenderer());

  @Test
  void fillsInTheAddressAndIsKeptByNobody() {
    Response response = get("email=ann%40example.com", "localhost");
    assertThat(response.getEntity()).isEqualTo(SettingsDocument.render(KNOWN, Optional.of(ANN)));
    assertThat(response.getMediaType().toString()).isEqualTo("application/json");
    assertThat(response.getHeaderString("Cache-Control")).isEqualTo("private, no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.com", "autoconfig.example.com"})
  void isTheSameForEverybodyWhoAsksByHost(String host) {
    Response response = get("", host);
    assertThat(response.getEntity()).isEqualTo(SettingsDocument.render(KNOWN, Optional.empty()));
    assertThat(response.getHeaderString("Cache-Control")).isEqualTo("public, max-age=3600");
  }

  @ParameterizedTest
  @CsvSource({"email=ann%40nowhere.example, example.com", "'', nowhere.example", "'', ''"})
  void doesNotKnowOtherDomains(String query, String host) {
    Response response = get(query, host);
    assertThat(response.getStatus()).isEqualTo(404);
    assertThat(response.getEntity())
        .isEqualTo(
            Problem.of(
                ProblemType.UNKNOWN_DOMAIN,
                "This service has no settings for the domain of the address or of the Host"
                    + " header."));
  }

  @Test
  void refusesAnAddressThatIsNone() {
    Response response = get("email=a%40b%40example.com", "example.com");
    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(response.getEntity())
        .isEqualTo(
            Problem.of(
                ProblemType.INVALID_REQUEST,
                "not an e-mail address; expected something like ann@example.com"));
  }

  private Response get(String query, String host) {
    return resource.get(Requests.http(query, host), Requests.UNCONDITIONAL).await().indefinitely();
  }
}
