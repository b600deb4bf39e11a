package dev.waymark;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to hostile requests; nothing of a request reaches the log. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HostileRequestsTest {
  /** Part of every address below; must appear in no log line and no answer. */
  private static final String MARK = "hostile-marker";

  private static final String POX = "/autodiscover/autodiscover.xml";

  private final CapturedLog log = new CapturedLog();

  @BeforeEach
  void listen() {
    log.start();
  }

  @AfterEach
  void logDoesNotContainTheMark() {
    log.stop();
    assertThat(log.lines()).noneMatch(line -> line.contains(MARK));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%3Cscript%3E" + MARK,
        MARK + "%40gmail.com%0d%0aSet-Cookie:x",
        MARK + "%40gmail.com%00",
        MARK + "%ED%A0%80%40gmail.com",
        MARK + "%E2%80%AE%40gmail.com",
        MARK + "%40b%40gmail.com",
        MARK + "%40",
        MARK + "%40127.0.0.1",
        MARK + "%40-.example",
        MARK
      })
  void aMalformedAddressIsABadRequest(String encoded) {
    for (String path :
        new String[] {
          "/mail/config-v1.1.xml?emailaddress=",
          "/.well-known/autoconfig/mail/config-v1.1.xml?emailaddress=",
          "/api/v1/settings?email=",
          "/api/v1/settings/qr?email=",
          "/email.mobileconfig?email="
        }) {
      String body =
          given()
              .urlEncodingEnabled(false)
              .header("Host", "autoconfig.gmail.com")
              .get(path + encoded)
              .then()
              .statusCode(400)
              .extract()
              .asString();
      assertThat(body).doesNotContain(MARK);
      assertThat(path.startsWith("/mail") && !body.isEmpty()).isFalse();
    }
  }

  @Test
  void aBrokenPercentEncodingIsABadRequest() {
    for (String path : new String[] {"/mail/config-v1.1.xml?emailaddress=", "/v1.1/"}) {
      String response = RawHttp.get(path + MARK + "%zz%40gmail.com");
      assertThat(response).startsWith("HTTP/1.1 400 ").doesNotContain(MARK);
    }
  }

  @Test
  void aPathIsDecodedOnce() {
    for (String method : new String[] {"GET", "HEAD"}) {
      for (String path :
          new String[] {"/v1.%254&amp;a", "/v1.1/%254&", "/%254&", "/api/v1/%254&"}) {
        String request =
            method + " " + path + MARK + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
        assertThat(RawHttp.send(request.getBytes(StandardCharsets.UTF_8)))
            .startsWith("HTTP/1.1 40");
      }
    }
  }

  @Test
  void aDomainOf300CharactersIsABadRequest() {
    String domain = MARK + "a".repeat(300) + ".example";
    given().get("/v1.1/" + domain).then().statusCode(400);
    given().queryParam("email", "a@" + domain).get("/api/v1/settings").then().statusCode(400);
  }

  @Test
  void aBodyOfOneMegabyteIsTooLarge() {
    byte[] body =
        ("<Autodiscover>" + MARK + "x".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
    given().body(body).post(POX).then().statusCode(413);
    given().body(new java.io.ByteArrayInputStream(body)).post(POX).then().statusCode(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY e \"x\">]><Autodiscover><Request><EMailAddress>&e;" + MARK,
        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/" + MARK + "\"><Autodiscover/>",
        "<Autodiscover><Request><EMailAddress>a&" + MARK + "@gmail.com</EMailAddress></Request>",
        "<Other><Request><EMailAddress>" + MARK + "@gmail.com</EMailAddress></Request></Other>",
        "<Autodiscover><Request><EMailAddress>" + MARK + "</EMailAddress></Request></Autodiscover>",
        MARK,
        ""
      })
  void aMalformedBodyIsError600(String body) {
    given()
        .contentType(ContentType.XML)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(POX)
        .then()
        .statusCode(200)
        .body("Autodiscover.Response.Error.ErrorCode", equalTo("600"));
  }

  @Test
  void anInvalidHostIsAnUnknownDomain() {
    for (String host : new String[] {"localhost", "127.0.0.1", "[::1]", "_x.example", MARK}) {
      given().header("Host", host).get("/mail/config-v1.1.xml").then().statusCode(404);
    }
  }

  @Test
  void noMetricIsLabelledWithAnAddress() {
    RawHttp.get("/v1.1/" + MARK + "@gmail.com%zz");
    given().urlEncodingEnabled(false).get("/" + MARK + "@gmail.com");
    given().body("x".repeat(2_000_000)).post("/v1.1/" + MARK + "@gmail.com");
    assertThat(Management.get("/q/metrics")).doesNotContain(MARK);
  }
}
