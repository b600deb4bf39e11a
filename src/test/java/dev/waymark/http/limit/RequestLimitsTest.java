package dev.waymark.http.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import dev.waymark.staff.ThrottleLab;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests over the limits of their source are refused before any work is done. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ThrottleLab.class)
class RequestLimitsTest {
  private static final String DOCUMENT = "/mail/config-v1.1.xml?emailaddress=ann%40gmail.com";
  private static final String SETTINGS = "/api/v1/settings?email=ann%40gmail.com";

  /** A tenth of the requests to other URLs. */
  private static final int COSTLY = ThrottleLab.BURST / 10;

  private static Response get(String source, String path) {
    return given()
        .urlEncodingEnabled(false)
        .header("X-Forwarded-For", source)
        .redirects()
        .follow(false)
        .get(path);
  }

  /** Takes all tokens of a source, and those that were added meanwhile. */
  private static Response exhausted(String source, String path) {
    Response response = get(source, path);
    for (int i = 0; i < 2 * ThrottleLab.BURST && response.statusCode() != 429; i++) {
      response = get(source, path);
    }
    return response;
  }

  @Test
  void aSourceIsAnsweredUpToItsBurst() {
    String source = "2001:db8:0:1::1";
    for (int i = 0; i < ThrottleLab.BURST; i++) {
      assertThat(get(source, DOCUMENT).statusCode()).isEqualTo(200);
    }
    exhausted("2001:db8:0:1::2", DOCUMENT)
        .then()
        .statusCode(429)
        .header("Retry-After", equalTo("1"))
        .header("Cache-Control", equalTo("no-store"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .body(equalTo(""));
    assertThat(get("2001:db8:0:2::1", DOCUMENT).statusCode()).isEqualTo(200);
  }

  @Test
  void theApiSaysSoInAProblem() {
    exhausted("203.0.113.1", SETTINGS)
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", equalTo("1"))
        .body("type", equalTo("urn:waymark:problem:too-many-requests"))
        .body("detail", notNullValue());
  }

  @Test
  void unknownPathsCountAsWell() {
    String source = "203.0.113.2";
    assertThat(exhausted(source, "/nothing-here").statusCode()).isEqualTo(429);
    assertThat(exhausted(source, "/AutoDiscover/AutoDiscover.xml").statusCode()).isEqualTo(429);
  }

  @Test
  void signaturesDrawingsAndOneTimeLinksHaveATenth() {
    List<String> paths =
        List.of(
            "/email.mobileconfig?email=ann%40gmail.com",
            "/api/v1/settings/qr?email=ann%40gmail.com", "/s/0123456789abcdef0123456789abcdef");
    for (int i = 0; i < paths.size(); i++) {
      String source = "203.0.113.1" + i;
      for (int request = 0; request < COSTLY; request++) {
        assertThat(get(source, paths.get(i)).statusCode()).isNotEqualTo(429);
      }
      assertThat(exhausted(source, paths.get(i)).statusCode()).isEqualTo(429);
      assertThat(get(source, DOCUMENT).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aFloodLocksOutNobodyWithARightToken() {
    String source = "203.0.113.20";
    assertThat(exhausted(source, DOCUMENT).statusCode()).isEqualTo(429);
    given()
        .header("X-Forwarded-For", source)
        .auth()
        .oauth2(Staff.TOKEN)
        .get("/api/v1/providers")
        .then()
        .statusCode(200);
    assertThat(get(source, "/console/sign-in").statusCode()).isEqualTo(200);
  }

  @Test
  void aTrustedProxyNamesTheHost() {
    given()
        .header("X-Forwarded-For", "203.0.113.30")
        .header("Host", "unknown.example")
        .header("X-Forwarded-Host", "forged.example, autoconfig.gmail.com")
        .get("/mail/config-v1.1.xml")
        .then()
        .statusCode(200);
  }

  @Test
  void hostileForwardedHeadersAreNoErrorOfOurs() {
    for (String value :
        List.of("", ",", "[", "]:", "[::1", "::1:70000", "a b", "x".repeat(3000), "1.2.3.4:-1")) {
      int status =
          given()
              .header("X-Forwarded-For", value)
              .header("X-Forwarded-Host", value)
              .header("X-Forwarded-Port", value)
              .header("X-Forwarded-Proto", value)
              .get("/mail/config-v1.1.xml")
              .statusCode();
      assertThat(status).as("X-Forwarded-*: " + value).isIn(404, 400, 429);
    }
  }
}
