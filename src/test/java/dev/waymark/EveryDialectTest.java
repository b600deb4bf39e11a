package dev.waymark;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of all dialects for one registered domain. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EveryDialectTest {
  private static final String AUTOCONFIG = "/mail/config-v1.1.xml";
  private static final String POX = "/autodiscover/autodiscover.xml";
  private static final String UNKNOWN = "ann@nowhere.example";

  @BeforeEach
  void register() {
    Staff.register("example.com", "mail.example.com");
    Staff.register("bücher.example", "mail.example.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann@example.com", "ANN+x@EXAMPLE.COM", "ann@bücher.example"})
  void answersForAnAddress(String address) {
    for (String path :
        new String[] {
          AUTOCONFIG, "/.well-known/autoconfig/mail/config-v1.1.xml", "/v1.1/mail/config-v1.1.xml"
        }) {
      assertThat(given().queryParam("emailaddress", address).get(path).xmlPath())
          .satisfies(
              xml ->
                  assertThat(xml.getString("**.find { it.name() == 'incomingServer' }.hostname"))
                      .isEqualTo("mail.example.com"));
    }
    given()
        .queryParam("email", address)
        .get("/api/v1/settings")
        .then()
        .statusCode(200)
        .body("services[0].host", equalTo("mail.example.com"));
    given().queryParam("email", address).get("/email.mobileconfig").then().statusCode(200);
    assertThat(pox(address).xmlPath().getString("Autodiscover.Response.Account.Protocol[0].Server"))
        .isEqualTo("mail.example.com");
  }

  @Test
  void keepsTheLocalPartAsItWasTyped() {
    given()
        .queryParam("email", "ANN+x@EXAMPLE.COM")
        .get("/api/v1/settings")
        .then()
        .body("services[0].username", equalTo("ANN+x@example.com"));
  }

  @Test
  void readsAnUnencodedPlus() {
    given()
        .urlEncodingEnabled(false)
        .get("/api/v1/settings?email=ann+tag@example.com")
        .then()
        .body("services[0].username", equalTo("ann+tag@example.com"));
  }

  @Test
  void answersByHostWithoutAnAddress() {
    given().header("Host", "autoconfig.example.com").get(AUTOCONFIG).then().statusCode(200);
    given().header("Host", "example.com:8080").get("/api/v1/settings").then().statusCode(200);
    given().header("Host", "autodiscover.example.com").get(POX).then().statusCode(200);
    given().get("/v1.1/example.com").then().statusCode(200);
  }

  @Test
  void anAddressWinsOverTheHost() {
    given()
        .header("Host", "autoconfig.gmail.com")
        .queryParam("email", "ann@example.com")
        .get("/api/v1/settings")
        .then()
        .body("domain", equalTo("example.com"));
  }

  @Test
  void answersByHostForDomainsWhoseMxItIs() {
    given()
        .header("Host", "autoconfig.gmail.com")
        .queryParam("emailaddress", "ann@customer.example")
        .get(AUTOCONFIG)
        .then()
        .statusCode(200)
        .body("clientConfig.emailProvider.@id", equalTo("customer.example"))
        .body("clientConfig.emailProvider.domain[0]", equalTo("customer.example"))
        .body("clientConfig.emailProvider.domain[1].@purpose", equalTo("mx"))
        .body("clientConfig.emailProvider.domain[1]", equalTo("gmail.com"));
  }

  @Test
  void doesNotAnswerByHostWithoutMxSuffixes() {
    given()
        .header("Host", "autoconfig.example.com")
        .queryParam("emailaddress", "ann@customer.example")
        .get(AUTOCONFIG)
        .then()
        .statusCode(404);
  }

  @Test
  void reportsAnUnknownDomainInEachDialect() {
    given()
        .queryParam("emailaddress", UNKNOWN)
        .get(AUTOCONFIG)
        .then()
        .statusCode(404)
        .body(emptyString());
    given().get("/v1.1/nowhere.example").then().statusCode(404).body(emptyString());
    given().header("Host", "autodiscover.nowhere.example").get(POX).then().statusCode(404);
    for (String path :
        new String[] {"/api/v1/settings", "/api/v1/settings/qr", "/email.mobileconfig"}) {
      given()
          .queryParam("email", UNKNOWN)
          .get(path)
          .then()
          .statusCode(404)
          .contentType("application/problem+json")
          .body("type", equalTo("urn:waymark:problem:unknown-domain"));
    }
    assertThat(pox(UNKNOWN).statusCode()).isEqualTo(200);
    assertThat(pox(UNKNOWN).xmlPath().getString("Autodiscover.Response.Error.ErrorCode"))
        .isEqualTo("500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic YW5uOnNlY3JldA==", "Bearer nonsense", "nonsense", "Basic", ""})
  void ignoresCredentials(String authorization) {
    given().header("Authorization", authorization).get("/v1.1/example.com").then().statusCode(200);
    given()
        .header("Authorization", authorization)
        .queryParam("email", "ann@example.com")
        .get("/api/v1/settings")
        .then()
        .statusCode(200);
    given()
        .header("Authorization", authorization)
        .queryParam("email", "ann@example.com")
        .get("/email.mobileconfig")
        .then()
        .statusCode(200)
        .header("Set-Cookie", (String) null);
    assertThat(
            given()
                .header("Authorization", authorization)
                .body(poxBody("ann@example.com"))
                .post(POX))
        .extracting(Response::statusCode)
        .isEqualTo(200);
  }

  @Test
  void anUnchangedDocumentIsNotSentAgain() {
    String tag = given().get("/v1.1/example.com").header("ETag");
    given()
        .header("If-None-Match", tag)
        .get("/v1.1/example.com")
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag))
        .body(emptyString());
    given().head("/v1.1/example.com").then().statusCode(200).header("ETag", equalTo(tag));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Autodiscover/Autodiscover.xml",
        "/AutoDiscover/AutoDiscover.xml",
        "/AUTODISCOVER/AUTODISCOVER.XML"
      })
  void autodiscoverIsFoundInAnyLetterCase(String path) {
    given()
        .body(poxBody("ann@example.com"))
        .post(path)
        .then()
        .statusCode(200)
        .body(not(emptyString()));
  }

  @Test
  void soapIsNotFoundSoThatClientsTryXml() {
    given()
        .header("Host", "autodiscover.example.com")
        .contentType("text/xml")
        .body("<Envelope/>")
        .post("/autodiscover/autodiscover.svc")
        .then()
        .statusCode(404);
  }

  private static Response pox(String address) {
    return given().body(poxBody(address)).post(POX);
  }

  private static byte[] poxBody(String address) {
    return ("<Autodiscover><Request><EMailAddress>"
            + address
            + "</EMailAddress></Request></Autodiscover>")
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
