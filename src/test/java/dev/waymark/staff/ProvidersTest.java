package dev.waymark.staff;

import static dev.waymark.Staff.admin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Providers as administrators keep them: revisions, entity tags, and what is refused. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProvidersTest {
  private static final String DOCUMENT =
      """
      {"displayName":"%s","shortName":"Test","services":[
        {"protocol":"imap","host":"%s","port":993,"security":"tls",
         "authentication":["password-cleartext"],"username":"%%EMAILADDRESS%%"},
        {"protocol":"smtp","host":"mail.test.example","port":465,"security":"tls",
         "authentication":["password-cleartext"],"username":"%%EMAILADDRESS%%"}]}
      """;

  private static String document(String displayName) {
    return DOCUMENT.formatted(displayName, "mail.test.example");
  }

  private static ValidatableResponse put(String id, String document) {
    return admin().body(document).put("/api/v1/providers/{id}", id).then();
  }

  private static ValidatableResponse put(String id, String document, String ifMatch) {
    return admin()
        .header("If-Match", ifMatch)
        .body(document)
        .put("/api/v1/providers/{id}", id)
        .then();
  }

  @Test
  void aNewProviderIsCreatedAndPublished() {
    put("created", document("One"))
        .statusCode(201)
        .header("ETag", equalTo("\"1\""))
        .body("revision", equalTo(1))
        .body("published", equalTo(1))
        .body("warnings", hasSize(0));
    admin()
        .get("/api/v1/providers/created")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("displayName", equalTo("One"));
  }

  @Test
  void theSameDocumentMakesNoRevision() {
    put("same", document("One"));
    put("same", document("One")).statusCode(200).body("revision", equalTo(1));
  }

  @Test
  void aChangeNeedsTheVersionItIsBasedOn() {
    put("versions", document("One"));
    put("versions", document("Two"))
        .statusCode(428)
        .body("type", equalTo("urn:waymark:problem:precondition-required"));
    put("versions", document("Two"), "\"7\"").statusCode(412);
    put("versions", document("Two"), "\"1\"").statusCode(200).header("ETag", equalTo("\"2\""));
    put("versions", document("Three"), "\"1\"").statusCode(412);
    put("versions", document("Three"), "*").statusCode(200).body("revision", equalTo(3));
    put("versions", document("Four"), "W/x").statusCode(400);
  }

  @Test
  void ifNoneMatchOnlyCreates() {
    put("once", document("One"));
    admin()
        .header("If-None-Match", "*")
        .body(document("Two"))
        .put("/api/v1/providers/once")
        .then()
        .statusCode(412);
  }

  @Test
  void aDraftReachesNoClient() {
    put("drafts", document("One"));
    admin()
        .header("If-Match", "\"1\"")
        .queryParam("publish", "false")
        .body(document("Two"))
        .put("/api/v1/providers/drafts")
        .then()
        .statusCode(200)
        .body("revision", equalTo(2))
        .body("published", equalTo(1));
    admin().get("/api/v1/providers/drafts").then().body("displayName", equalTo("One"));
    admin()
        .queryParam("revision", "head")
        .get("/api/v1/providers/drafts")
        .then()
        .header("ETag", equalTo("\"2\""))
        .body("displayName", equalTo("Two"));
    put("drafts", document("Three"), "\"1\"").statusCode(412);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    put("wrong", "{\"displayName\":\"x\",\"services\":[{\"protocol\":\"imap\",\"port\":0}]}")
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem("/shortName"))
        .body("errors.pointer", hasItem("/services/0/port"))
        .body("errors.pointer", hasItem("/services/0/host"));
    admin().get("/api/v1/providers/wrong").then().statusCode(404);
  }

  @Test
  void anUnknownMemberIsRefusedByName() {
    put("unknown", "{\"displayname\":\"x\"}")
        .statusCode(422)
        .body("errors.pointer", contains("/displayname", "/displayName", "/shortName", "/services"))
        .body("errors[0].detail", containsString("displayName"));
  }

  @Test
  void aRevisionThatWouldLeaveDomainsBehindIsRefused() {
    put("strands", document("One"));
    Staff.putDomain("strands.example", Map.of("provider", "strands"));
    put("strands", DOCUMENT.formatted("Two", "%NODE%"), "*")
        .statusCode(409)
        .body("detail", containsString("NODE"))
        .body("detail", containsString("1 attached domains"))
        .body("detail", containsString("strands.example"));
    admin().get("/api/v1/providers/strands").then().body("displayName", equalTo("One"));
    admin()
        .queryParam("revision", "head")
        .get("/api/v1/providers/strands")
        .then()
        .header("ETag", equalTo("\"1\""));
  }

  @Test
  void aProviderWithDomainsIsNotDeleted() {
    put("kept", document("One"));
    Staff.putDomain("kept.example", Map.of("provider", "kept"));
    admin().delete("/api/v1/providers/kept").then().statusCode(409);
    admin().delete("/api/v1/domains/kept.example").then().statusCode(204);
    admin().delete("/api/v1/providers/kept").then().statusCode(204);
    admin().get("/api/v1/providers/kept").then().statusCode(404);
    admin().delete("/api/v1/providers/kept").then().statusCode(404);
  }

  @Test
  void listsPageByPage() {
    put("0-first", document("One"));
    put("0-second", document("One"));
    put("0-third", document("One"));
    String next =
        admin()
            .queryParam("limit", 2)
            .get("/api/v1/providers")
            .then()
            .body("items.id", contains("0-first", "0-second"))
            .extract()
            .path("next");
    admin()
        .queryParam("limit", 1)
        .queryParam("next", next)
        .get("/api/v1/providers")
        .then()
        .body("items.id", contains("0-third"));
    admin().queryParam("limit", 0).get("/api/v1/providers").then().statusCode(400);
    admin().queryParam("next", "?").get("/api/v1/providers").then().statusCode(400);
  }

  @Test
  void theLastPageHasNoNext() {
    admin()
        .queryParam("limit", 500)
        .get("/api/v1/providers")
        .then()
        .statusCode(200)
        .body("next", nullValue());
  }

  @Test
  void aScheduleIsNotMistakenForNow() {
    admin()
        .queryParam("publishAt", "2099-01-01T00:00:00Z")
        .body(document("Later"))
        .put("/api/v1/providers/later")
        .then()
        .statusCode(201)
        .body("publishAt", equalTo("2099-01-01T00:00:00Z"));
    admin().get("/api/v1/providers/later").then().statusCode(404);
  }

  @Test
  void anIdIsRefusedForItsSyntax() {
    put("import", document("One")).statusCode(405);
    put("UPPER", document("One")).statusCode(400);
    put(".dot", document("One")).statusCode(400);
  }
}
