package dev.waymark.staff;

import static dev.waymark.Staff.admin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.google.common.hash.Hashing;
import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import dev.waymark.audit.Change;
import dev.waymark.security.Role;
import dev.waymark.security.token.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The DNS records of a domain, of a service that knows where it is and has PACC turned on. */
@QuarkusTest
@TestProfile(RecordsTest.PublicService.class)
@WithTestResource(TestDatabase.class)
class RecordsTest {
  private static final String RECORDS = "/api/v1/domains/{name}/dns";

  @Inject Tokens tokens;

  /** Its settings. */
  public static class PublicService implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "waymark.public-url", "https://cfg.example.net", "waymark.pacc.enabled", "true");
    }
  }

  @BeforeEach
  void register() {
    Staff.register("records.example", "mail.records.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/json", "text/dns;q=0.5, application/json"})
  void areJsonUnlessSomebodyWantsAZone(String accept) {
    admin()
        .header("Accept", accept)
        .get(RECORDS, "records.example")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("Vary", containsString("Accept"))
        .body(
            "find { it.name == '_imaps._tcp.records.example.' }.data",
            equalTo("0 1 993 mail.records.example."))
        .body("type", hasItems("CNAME", "SRV", "TXT"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/dns",
        "text/dns; charset=us-ascii",
        "TEXT/DNS",
        "text/*",
        "text/dns, application/json;q=0.5"
      })
  void areAZoneFragmentWhereSomebodyWantsOne(String accept) {
    String zone =
        admin()
            .header("Accept", accept)
            .get(RECORDS, "Records.Example.")
            .then()
            .statusCode(200)
            .header("Content-Type", equalTo("text/dns;charset=us-ascii"))
            .extract()
            .asString();
    assertThat(zone).contains("\n_imaps._tcp.records.example. 3600 IN SRV 0 1 993 mail.");
  }

  @Test
  void nothingElseIsThere() {
    admin()
        .header("Accept", "text/html")
        .get(RECORDS, "records.example")
        .then()
        .statusCode(406)
        .contentType("application/problem+json");
  }

  @Test
  void theDigestIsThatOfTheDocumentThatClientsGet() {
    byte[] document =
        given()
            .header("Host", "ua-auto-config.records.example")
            .get("/.well-known/user-agent-configuration.json")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    String digest =
        Base64.getEncoder().encodeToString(Hashing.sha256().hashBytes(document).asBytes());
    admin()
        .get(RECORDS, "records.example")
        .then()
        .body(
            "find { it.name == '_ua-auto-config.records.example.' }.data",
            equalTo("\"v=UAAC1; a=sha256; d=" + digest + "\""));
  }

  @Test
  void supportMayReadRecordsAndAnonymousCallersMayNot() {
    String token = tokens.create("desk", Role.SUPPORT, Change.byItself("test"));
    given().auth().oauth2(token).get(RECORDS, "records.example").then().statusCode(200);
    given().get(RECORDS, "records.example").then().statusCode(401);
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere.example, 404, urn:waymark:problem:unknown-domain",
    "no domain, 400, urn:waymark:problem:invalid-request"
  })
  void errorsAreProblemsInEveryRequestedFormat(String name, int status, String type) {
    admin()
        .header("Accept", "text/dns")
        .get(RECORDS, name)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo(type));
  }
}
