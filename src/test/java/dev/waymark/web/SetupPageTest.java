package dev.waymark.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The setup page over HTTP: statuses, headers, and what it says. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SetupPageTest {
  private static final String DOMAIN = "pages.example";

  @BeforeEach
  void register() {
    Staff.register(DOMAIN, "mail.pages.example");
  }

  private static Response page(String email) {
    return given().queryParam("email", email).get("/setup");
  }

  @Test
  void theStartPageHasOneField() {
    Response start = given().get("/");
    start.then().statusCode(200).contentType(equalTo("text/html;charset=UTF-8"));
    assertThat(start.asString()).containsOnlyOnce("<input").contains("action=\"/setup\"");
  }

  @Test
  void aKnownDomainGetsItsServers() {
    String html = page("ann@" + DOMAIN).then().statusCode(200).extract().asString();
    assertThat(html).contains("mail.pages.example", ">993<", ">465<", "ann@" + DOMAIN);
  }

  @Test
  void anUnknownDomainIsSaidToBeUnknown() {
    page("ann@nowhere.example")
        .then()
        .statusCode(404)
        .body(containsString("We do not know this domain"));
  }

  @Test
  void whatIsNoAddressIsSaidToBeNone() {
    page("ann").then().statusCode(400).body(containsString("complete email address"));
    given().get("/setup").then().statusCode(400);
  }
}
