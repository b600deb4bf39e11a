package dev.waymark.staff;

import static dev.waymark.Staff.admin;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Proof of control over a domain, as administrators meet it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(VerificationLab.class)
class VerificationTest {

  private static ValidatableResponse verify(String domain) {
    Staff.putDomain(domain, Map.of("provider", "gmail"));
    return admin().post("/api/v1/domains/{name}/verification", domain).then();
  }

  @Test
  void aNewDomainShowsTheRecordToPublish() {
    Staff.putDomain("new.example", Map.of("provider", "gmail"));
    admin()
        .get("/api/v1/domains/new.example")
        .then()
        .body("verification.name", equalTo("_waymark-challenge.new.example"))
        .body("verification.type", equalTo("TXT"))
        .body("verification.data", startsWith("waymark-verification="));
    given().get("/v1.1/new.example").then().statusCode(404);
  }

  @Test
  void aWrongRecordIsAConflictThatNamesTheMissingOne() {
    verify("wrong.example")
        .statusCode(409)
        .body("detail", containsString("_waymark-challenge.wrong.example"));
  }

  @Test
  void whereTheDnsDoesNotAnswerNothingIsDecided() {
    verify("broken.example").statusCode(503);
  }

  @Test
  void anUnknownDomainCannotBeVerified() {
    admin().post("/api/v1/domains/nowhere.example/verification").then().statusCode(404);
  }
}
