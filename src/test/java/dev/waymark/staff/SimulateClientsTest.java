package dev.waymark.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The simulator of mail clients in the API. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SimulateClientsTest {
  private static final String ADDRESS = "ann@bakery.example";
  private static final String URL = "https://autoconfig.bakery.example/mail/config-v1.1.xml";

  private static ValidatableResponse simulate(Object request) {
    return Staff.admin().body(request).post("/api/v1/clients/simulate").then();
  }

  private static Map<String, Object> document(String kind, byte[] bytes) {
    return Map.of(
        "address",
        ADDRESS,
        "document",
        Map.of("kind", kind, "base64", Base64.getEncoder().encodeToString(bytes)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void ourOwnDocumentsGiveTheAccountInTheClientsWords() {
    Staff.register("bakery.example", "mail.bakery.example");
    byte[] autoconfig = given().get("/v1.1/bakery.example").asByteArray();

    simulate(document("autoconfig", autoconfig))
        .statusCode(200)
        .body("clients", hasSize(14))
        .body("clients.why", everyItem(not(emptyString())))
        .body("clients.find { it.client == 'thunderbird' }.accepts", is(true))
        .body("clients.find { it.client == 'thunderbird' }.verified", is(true))
        .body(
            "clients.find { it.client == 'thunderbird' }.incoming[0].host",
            is("mail.bakery.example"))
        .body("clients.find { it.client == 'thunderbird' }.incoming[0].port", is(993))
        .body("clients.find { it.client == 'thunderbird' }.incoming[0].login", is(ADDRESS))
        .body(
            "clients.find { it.client == 'thunderbird' }.asks",
            hasItem("GET " + URL + "?emailaddress=ann%40bakery.example"))
        .body(
            "clients.find { it.client == 'k9' }.incoming[0].authentication",
            contains("PasswordCleartext"))
        .body("clients.find { it.client == 'outlook' }.accepts", is(false))
        .body("clients.find { it.client == 'outlook' }.verified", is(false));
  }

  @Test
  void ourOtherFormatsAreReadAsWell() {
    Staff.register("bakery.example", "mail.bakery.example");
    byte[] pox =
        given()
            .contentType("text/xml")
            .body(
                "<Autodiscover xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/outlook/"
                    + "requestschema/2006\"><Request><EMailAddress>"
                    + ADDRESS
                    + "</EMailAddress></Request></Autodiscover>")
            .post("/autodiscover/autodiscover.xml")
            .asByteArray();
    byte[] profile = given().get("/email.mobileconfig?email=" + ADDRESS).asByteArray();

    simulate(document("autodiscover", pox))
        .statusCode(200)
        .body("clients.find { it.client == 'outlook' }.accepts", is(true))
        .body("clients.find { it.client == 'thunderbird' }.accepts", is(true))
        .body("clients.find { it.client == 'fairemail' }.accepts", is(true))
        .body(
            "clients.find { it.client == 'deltachat' }.incoming[0].host",
            is("mail.bakery.example"));
    simulate(document("mobileconfig", profile))
        .statusCode(200)
        .body("clients.find { it.client == 'apple-mail' }.accepts", is(true))
        .body(
            "clients.find { it.client == 'apple-mail' }.incoming[0].host",
            is("mail.bakery.example"));
  }

  @Test
  void everyProviderGivesEveryClientAnAnswerWithAReason() {
    List<String> ids =
        Staff.admin().get("/api/v1/providers?limit=500").jsonPath().getList("items.id");
    assertThat(ids).hasSizeGreaterThan(40);
    for (String id : ids) {
      byte[] file = Staff.admin().get("/api/v1/providers/{id}/autoconfig.xml", id).asByteArray();
      simulate(document("autoconfig", file))
          .statusCode(200)
          .body("clients", hasSize(14))
          .body("clients.why", everyItem(not(emptyString())));
    }
  }

  @Test
  void recordedAnswersAndRecordsAreUsed() {
    simulate(
            Map.of(
                "address",
                ADDRESS,
                "answers",
                List.of(Map.of("method", "GET", "url", URL + "?x=1", "status", 204)),
                "records",
                List.of(
                    Map.of(
                        "name",
                        "_imaps._tcp.bakery.example",
                        "type",
                        "SRV",
                        "data",
                        "0 1 993 in.bakery.example."))))
        .statusCode(200)
        .body("clients.find { it.client == 'thunderbird' }.accepts", is(false))
        .body(
            "clients.find { it.client == 'thunderbird' }.findings.code",
            hasItem("THUNDERBIRD_GUESSES"))
        .body("clients.find { it.client == 'horde' }.incoming[0].host", is("in.bakery.example"));
  }

  @Test
  void everyWrongFieldIsNamed() {
    simulate(
            Map.of(
                "address", "ann",
                "document", Map.of("kind", "xml", "base64", "%%"),
                "answers", List.of(Map.of("url", "ftp://x/", "status", 7)),
                "records", List.of(Map.of("name", "x.example"))))
        .statusCode(422)
        .contentType(startsWith("application/problem+json"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/address",
                "/document",
                "/document/kind",
                "/document/base64",
                "/answers/0/url",
                "/answers/0/status",
                "/records/0/type",
                "/records/0/data"));
    simulate(Map.of()).statusCode(422).body("errors.pointer", containsInAnyOrder("/address", ""));
  }

  @Test
  void unknownMembersAndLargeBodiesAreRefused() {
    simulate(Map.of("address", ADDRESS, "documents", Map.of()))
        .statusCode(422)
        .body("errors.pointer", hasItem("/documents"));
    simulate(document("autoconfig", new byte[1024 * 1024])).statusCode(413);
  }

  @Test
  void anyBytesGiveAResult() {
    for (String kind :
        List.of("autoconfig", "autodiscover", "autodiscover-v2", "mobileconfig", "pacc", "srv")) {
      simulate(document(kind, utf8("<!DOCTYPE a [\u0000<a>&b;".repeat(10)))).statusCode(200);
    }
  }
}
