package dev.waymark.staff;

import static dev.waymark.Staff.admin;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The probe through the staff API, with nothing opened: this machine is out of its reach. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class BlockedProbesTest {

  @Test
  void aServerOnAPrivateNetworkIsBlockedAndNothingIsSaidAboutIt() {
    Staff.register("inside.example", "127.0.0.1");
    admin()
        .body("{\"domain\":\"inside.example\"}")
        .post("/api/v1/probes")
        .then()
        .statusCode(200)
        .body("endpoints", not(empty()))
        .body("endpoints.verdict", everyItem(equalTo("blocked")))
        .body("endpoints.codes", everyItem(contains("BLOCKED")))
        .body("endpoints.addresses", everyItem(nullValue()))
        .body("summary.ok", equalTo(0))
        .body("summary.broken", equalTo(0));
  }

  @Test
  void anAddressStandsForItsDomain() {
    Staff.register("by-email.example", "127.0.0.1");
    admin()
        .body("{\"email\":\"ann@by-email.example\"}")
        .post("/api/v1/probes")
        .then()
        .statusCode(200)
        .body("endpoints.host", everyItem(equalTo("127.0.0.1")));
  }

  @Test
  void anUnknownDomainIsNotProbed() {
    admin()
        .body("{\"domain\":\"nowhere.example\"}")
        .post("/api/v1/probes")
        .then()
        .statusCode(404)
        .body("type", equalTo("urn:waymark:problem:unknown-domain"));
  }

  @Test
  void aRequestNeverNamesAHost() {
    admin()
        .body("{\"host\":\"mail.example.com\"}")
        .post("/api/v1/probes")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/host"));
    admin().body("{}").post("/api/v1/probes").then().statusCode(422);
    admin()
        .body("{\"domain\":\"not a domain\"}")
        .post("/api/v1/probes")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/domain"));
  }

  @Test
  void onlyStaffProbe() {
    given()
        .contentType("application/json")
        .body("{\"domain\":\"gmail.com\"}")
        .post("/api/v1/probes")
        .then()
        .statusCode(401);
  }

  @Test
  void theSignInCheckIsOffByDefault() {
    admin()
        .body("{\"email\":\"ann@gmail.com\",\"password\":\"secret\"}")
        .post("/api/v1/probes/sign-in")
        .then()
        .statusCode(404)
        .body("detail", containsString("WAYMARK_PROBE_SIGN_IN"));
  }
}
