package dev.waymark.staff;

import static dev.waymark.Staff.admin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Revisions as administrators look at them, publish them, and roll back. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RevisionsTest {

  private static String document(String host) {
    return """
        {"displayName":"R","shortName":"R","services":[
          {"protocol":"imap","host":"%1$s","port":993,"security":"tls",
           "authentication":["password-cleartext"],"username":"%%EMAILADDRESS%%"},
          {"protocol":"smtp","host":"%1$s","port":465,"security":"tls",
           "authentication":["password-cleartext"],"username":"%%EMAILADDRESS%%"}]}
        """
        .formatted(host);
  }

  private static ValidatableResponse put(String id, String host, String query) {
    return admin()
        .header("If-Match", "*")
        .body(document(host))
        .put("/api/v1/providers/" + id + query)
        .then();
  }

  private static void create(String id, String host) {
    admin().body(document(host)).put("/api/v1/providers/" + id).then().statusCode(201);
  }

  private static ValidatableResponse publish(String id, int n, String body) {
    return admin().body(body).post("/api/v1/providers/{id}/revisions/{n}/publish", id, n).then();
  }

  private static ValidatableResponse revisions(String id) {
    return admin().get("/api/v1/providers/{id}/revisions", id).then();
  }

  private static String servedHost(String domain) {
    return given()
        .queryParam("email", "ann@" + domain)
        .get("/api/v1/settings")
        .path("services[0].host");
  }

  @Test
  void publishingReturnsTheWarningsOfTheRevision() {
    create("warned", "127.0.0.1");
    put("warned", "two.example", "").statusCode(200);
    publish("warned", 1, "")
        .statusCode(200)
        .body("warnings.code", everyItem(equalTo("HOST_IS_ADDRESS")))
        .body("warnings", hasSize(2));
    publish("warned", 2, "").body("warnings", hasSize(0));
  }

  @Test
  void anOlderRevisionPublishedAgainIsARollBack() {
    create("rolled", "one.example");
    put("rolled", "two.example", "").statusCode(200);
    Staff.putDomain("rolled.example", Map.of("provider", "rolled"));
    publish("rolled", 1, "{\"reason\":\"two is broken\"}")
        .statusCode(200)
        .header("ETag", equalTo("\"3\""))
        .body("revision", equalTo(2))
        .body("published", equalTo(1));
    assertThat(servedHost("rolled.example")).isEqualTo("one.example");
    revisions("rolled").body("items.state", contains("superseded", "published"));
    publish("rolled", 2, "").statusCode(200).body("published", equalTo(2));
    assertThat(servedHost("rolled.example")).isEqualTo("two.example");
  }

  @Test
  void aRevisionIsShownWithItsDocumentAndItsReason() {
    admin()
        .header("Waymark-Reason", "first try")
        .body(document("shown.example"))
        .put("/api/v1/providers/shown?publish=false");
    admin()
        .get("/api/v1/providers/shown/revisions/1")
        .then()
        .statusCode(200)
        .body("n", equalTo(1))
        .body("state", equalTo("draft"))
        .body("actor", equalTo("WAYMARK_ADMIN_TOKEN"))
        .body("reason", equalTo("first try"))
        .body("document.services[0].host", equalTo("shown.example"));
    revisions("shown").body("items[0].document", nullValue());
    admin().get("/api/v1/providers/shown/revisions/2").then().statusCode(404);
    revisions("nobody").statusCode(404);
  }

  @Test
  void revisionsComeInPagesNewestFirst() {
    create("paged", "r1.example");
    put("paged", "r2.example", "");
    put("paged", "r3.example", "");
    String next =
        admin()
            .queryParam("limit", 2)
            .get("/api/v1/providers/paged/revisions")
            .then()
            .body("items.n", contains(3, 2))
            .extract()
            .path("next");
    admin()
        .queryParam("next", next)
        .get("/api/v1/providers/paged/revisions")
        .then()
        .body("items.n", contains(1))
        .body("next", nullValue());
  }

  @Test
  void aScheduledRevisionWaitsAndIsCancelledByAPublication() {
    create("planned", "now.example");
    put("planned", "later.example", "?publishAt=2099-01-01T00:00:00Z")
        .statusCode(200)
        .body("published", equalTo(1))
        .body("publishAt", equalTo("2099-01-01T00:00:00Z"));
    revisions("planned")
        .body("items.state", contains("scheduled", "published"))
        .body("items[0].publishAt", equalTo("2099-01-01T00:00:00Z"));
    publish("planned", 1, "").statusCode(200);
    revisions("planned").body("items.state", contains("draft", "published"));
    publish("planned", 2, "{\"publishAt\":\"2099-02-01T00:00:00Z\"}")
        .statusCode(200)
        .body("publishAt", equalTo("2099-02-01T00:00:00Z"));
    put("planned", "newest.example", "").statusCode(200);
    revisions("planned").body("items.state", contains("published", "draft", "superseded"));
  }

  @ParameterizedTest
  @CsvSource({
    "?publishAt=tomorrow, publishAt is not an instant",
    "?publishAt=, publishAt is not an instant",
    "?publish=, publish is true or false",
    "?publishAt=2001-01-01T00:00:00Z, publishAt is in the past",
    "?publishAt=2099-01-01T00:00:00Z&publish=false, exclude each other",
    "?publish=maybe, publish is true or false"
  })
  void aTimeThatCannotBeMeantIsRefused(String query, String detail) {
    put("timed", "a.example", query).statusCode(400).body("detail", containsString(detail));
    admin().get("/api/v1/providers/timed?revision=head").then().statusCode(404);
  }

  @Test
  void aVariableMissingInAttachedDomainsIsAConflict() {
    create("lacking", "fixed.example");
    Staff.putDomain("lacking.example", Map.of("provider", "lacking"));
    put("lacking", "%SERVER%", "?publish=false").statusCode(200);
    publish("lacking", 2, "").statusCode(409).body("detail", containsString("SERVER"));
    publish("lacking", 2, "{\"publishAt\":\"2099-01-01T00:00:00Z\"}").statusCode(409);
    revisions("lacking").body("items.state", contains("draft", "published"));
  }

  @Test
  void aPublicationIsRefusedWhereSomebodyChangedTheProviderMeanwhile() {
    create("raced", "one.example");
    put("raced", "two.example", "");
    admin()
        .header("If-Match", "\"1\"")
        .post("/api/v1/providers/raced/revisions/1/publish")
        .then()
        .statusCode(412);
    admin()
        .header("If-Match", "\"2\"")
        .post("/api/v1/providers/raced/revisions/1/publish")
        .then()
        .statusCode(200);
    admin().get("/api/v1/providers/raced").then().header("ETag", equalTo("\"3\""));
    admin()
        .header("If-Match", "\"2\"")
        .body(document("three.example"))
        .put("/api/v1/providers/raced")
        .then()
        .statusCode(412);
    admin()
        .header("If-Match", "\"3\"")
        .body(document("three.example"))
        .put("/api/v1/providers/raced")
        .then()
        .statusCode(200);
    publish("raced", 9, "").statusCode(404);
    publish("raced", 1, "{\"publishAt\":\"+999999999-12-31T23:59:59Z\"}").statusCode(400);
    publish("raced", 1, "{\"x\":1}").statusCode(422).body("errors[0].pointer", equalTo("/x"));
  }

  @Test
  void aDifferenceIsShownInEveryDialect() {
    create("compared", "old.example");
    put("compared", "new.example", "?publish=false");
    Staff.putDomain("b.compared.example", Map.of("provider", "compared"));
    Staff.putDomain("a.compared.example", Map.of("provider", "compared"));
    admin()
        .get("/api/v1/providers/compared/revisions/1/diff?to=2")
        .then()
        .statusCode(200)
        .body("from", equalTo(1))
        .body("to", equalTo(2))
        .body("sample", equalTo("a.compared.example"))
        .body(
            "dialects.dialect",
            hasItems("autoconfig", "autodiscover", "mobileconfig", "pacc", "settings"))
        .body(
            "dialects.find { it.dialect == 'autoconfig' }.unified",
            containsString("-      <hostname>old.example</hostname>\n+      <hostname>new.example"))
        .body(
            "dialects.find { it.dialect == 'records' }.before",
            containsString("WAYMARK_PUBLIC_URL"));
    admin()
        .get("/api/v1/providers/compared/revisions/1/diff")
        .then()
        .body("to", equalTo(1))
        .body("dialects.unified", everyItem(equalTo("")))
        .body("dialects", not(empty()));
  }

  @Test
  void aRevisionThatDoesNotFitTheSampleSaysSo() {
    create("unfitting", "a.example");
    Staff.putDomain("unfitting.example", Map.of("provider", "unfitting"));
    put("unfitting", "%SERVER%", "?publish=false");
    admin()
        .get("/api/v1/providers/unfitting/revisions/1/diff?to=2")
        .then()
        .body("dialects[0].after", containsString("the variable SERVER is missing"));
  }
}
