package dev.waymark.pacc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.Requests;
import dev.waymark.SampleSettings;
import dev.waymark.catalogue.lookup.KnownDomains;
import dev.waymark.dialect.PublicAnswers;
import dev.waymark.http.Problem;
import dev.waymark.mail.AccountSettings;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;

class PaccResourceTest {
  private static final AccountSettings KNOWN = SampleSettings.hosted("mail.example.com");

  @Test
  void answersForTheDomainInTheHost() {
    Response response = get(KNOWN, "ua-auto-config.example.com", true);
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getMediaType().toString()).isEqualTo("application/json");
    assertThat(response.getHeaderString("Cache-Control")).isEqualTo("public, max-age=300");
    assertThat(response.getHeaderString("Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void doesNotKnowOtherDomains() {
    assertThat(get(KNOWN, "nowhere.example", true).getStatus()).isEqualTo(404);
  }

  @Test
  void isOffUntilSomebodyTurnsItOn() {
    assertThat(get(KNOWN, "ua-auto-config.example.com", false).getStatus()).isEqualTo(404);
  }

  @Test
  void saysWhatItHasNoWordsFor() {
    Response response = get(SampleSettings.starttls(), "example.com", true);
    assertThat(response.getStatus()).isEqualTo(422);
    assertThat(response.getEntity()).isInstanceOf(Problem.class);
  }

  private static Response get(AccountSettings known, String host, boolean enabled) {
    return new PaccResource(
            new PublicAnswers(new KnownDomains(known)), new PaccRenderer(() -> enabled))
        .get(Requests.http("", host), Requests.UNCONDITIONAL)
        .await()
        .indefinitely();
  }
}
