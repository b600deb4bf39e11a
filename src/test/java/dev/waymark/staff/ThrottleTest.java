package dev.waymark.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Repeated wrong tokens slow down their source only. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ThrottleLab.class)
class ThrottleTest {

  private static int providers(String token) {
    return given().auth().oauth2(token).get("/api/v1/providers").statusCode();
  }

  @Test
  void afterTooManyWrongTokensTheRightOneIsNotLookedAtEither() {
    assertThat(providers(Staff.TOKEN)).isEqualTo(200);
    for (int i = 0; i < 3; i++) {
      assertThat(providers("wrong" + i)).isEqualTo(401);
    }
    given()
        .auth()
        .oauth2(Staff.TOKEN)
        .get("/api/v1/providers")
        .then()
        .statusCode(429)
        .header("Retry-After", equalTo("60"))
        .contentType("application/problem+json");
    given()
        .header("Sec-Fetch-Site", "same-origin")
        .formParam("token", Staff.TOKEN)
        .post("/console/sign-in")
        .then()
        .statusCode(429)
        .body(containsString("wait a minute"));
    given().get("/api/v1/providers").then().statusCode(401);
    given().auth().oauth2("wrong").get("/v1.1/gmail.com").then().statusCode(200);
    given()
        .auth()
        .oauth2("wrong")
        .get("/api/v1/settings?email=ann@gmail.com")
        .then()
        .statusCode(200);
  }
}
