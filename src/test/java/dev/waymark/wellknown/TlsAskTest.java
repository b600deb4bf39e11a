package dev.waymark.wellknown;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names for which the proxy in front may get a certificate. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TlsAskTest {

  private static int ask(String name) {
    return given()
        .queryParam("domain", name)
        .get("/tls/ask")
        .then()
        .body(emptyString())
        .extract()
        .statusCode();
  }

  @ParameterizedTest
  @ValueSource(strings = {"autoconfig.", "autodiscover.", "ua-auto-config.", ""})
  void namesOfAKnownDomainAreOurs(String label) {
    Staff.register("certified.example", "mail.example.com");
    assertThat(ask(label + "certified.example")).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"autoconfig.nowhere.example", "www.gmail.com", "127.0.0.1", "a b", ""})
  void othersAreNot(String name) {
    assertThat(ask(name)).isEqualTo(404);
  }

  @Test
  void noNameIsNotOurs() {
    given().get("/tls/ask").then().statusCode(404);
  }
}
