package dev.waymark.http.limit;

import static io.restassured.RestAssured.given;

import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without trusted proxies nobody's forwarded headers are believed. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ForwardedHeadersTest {

  @ParameterizedTest
  @CsvSource({
    "X-Forwarded-Host, autoconfig.gmail.com",
    "X-Forwarded-Server, autoconfig.gmail.com",
    "X-Original-Host, autoconfig.gmail.com",
    "Forwarded, host=autoconfig.gmail.com;for=127.0.0.1"
  })
  void aHeaderDoesNotReplaceTheHost(String header, String value) {
    given()
        .header("Host", "unknown.example")
        .header(header, value)
        .get("/mail/config-v1.1.xml")
        .then()
        .statusCode(404);
  }
}
