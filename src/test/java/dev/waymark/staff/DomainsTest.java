package dev.waymark.staff;

import static dev.waymark.Staff.admin;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Domains as administrators keep them, and what clients see at once. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DomainsTest {

  private static ValidatableResponse put(String name, String body) {
    return admin().body(body).put("/api/v1/domains/{name}", name).then();
  }

  private static ValidatableResponse settings(String email) {
    return given().queryParam("email", email).get("/api/v1/settings").then();
  }

  @Test
  void aNewDomainIsAnsweredForAtOnceAlsoAfterItWasAskedFor() {
    settings("ann@at-once.example").statusCode(404);
    Staff.register("at-once.example", "one.example");
    settings("ann@at-once.example").body("services[0].host", equalTo("one.example"));
    Staff.register("at-once.example", "two.example");
    settings("ann@at-once.example").body("services[0].host", equalTo("two.example"));
    admin().delete("/api/v1/domains/at-once.example").then().statusCode(204);
    settings("ann@at-once.example").statusCode(404);
  }

  @Test
  void aProvidersChangeReachesItsDomainsAtOnce() {
    String document =
        """
        {"displayName":"P","shortName":"P","services":[
          {"protocol":"imap","host":"%s","port":993,"security":"tls",
           "authentication":["password-cleartext"],"username":"%%EMAILADDRESS%%"}]}
        """;
    admin().body(document.formatted("a.example")).put("/api/v1/providers/changing");
    Staff.putDomain("changing.example", Map.of("provider", "changing"));
    settings("ann@changing.example").body("services[0].host", equalTo("a.example"));
    admin()
        .header("If-Match", "*")
        .body(document.formatted("b.example"))
        .put("/api/v1/providers/changing")
        .then()
        .statusCode(200);
    settings("ann@changing.example").body("services[0].host", equalTo("b.example"));
  }

  @Test
  void unicodeNamesAreStoredAsALabels() {
    put("BÜCHER.test.example", "{\"provider\":\"gmail\"}")
        .statusCode(201)
        .body("name", equalTo("xn--bcher-kva.test.example"))
        .body("unicode", equalTo("bücher.test.example"));
    admin().get("/api/v1/domains/xn--bcher-kva.test.example").then().statusCode(200);
  }

  @Test
  void theSameDocumentChangesNothing() {
    Staff.register("same.example", "mail.example.com");
    String first = admin().get("/api/v1/domains/same.example").asString();
    put(
            "same.example",
            "{\"provider\":\"mediatemple\",\"variables\":{\"SERVER\":\"mail.example.com\"}}")
        .statusCode(200)
        .header("ETag", equalTo("\"1\""));
    admin().get("/api/v1/domains/same.example").then().body(equalTo(first));
  }

  @Test
  void ifMatchIsHonouredWhereItIsGiven() {
    Staff.register("match.example", "one.example");
    String body = "{\"provider\":\"gmail\"}";
    admin()
        .header("If-Match", "\"2\"")
        .body(body)
        .put("/api/v1/domains/match.example")
        .then()
        .statusCode(412);
    admin()
        .header("If-Match", "\"1\"")
        .body(body)
        .put("/api/v1/domains/match.example")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""));
    admin()
        .header("If-Match", "\"1\"")
        .delete("/api/v1/domains/match.example")
        .then()
        .statusCode(412);
  }

  @Test
  void aMissingVariableIsNamed() {
    put("lacks.example", "{\"provider\":\"mediatemple\"}")
        .statusCode(422)
        .body("errors.pointer", contains("/variables/SERVER"));
    settings("ann@lacks.example").statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"SERVER\":\"not a host\"} | /variables",
        "{\"SERVER\":\"%SERVER%\"} | /variables/SERVER",
        "{\"SERVER\":\"a\\u0000b\"} | /variables/SERVER",
        "{\"SERVER\":\"a\\u202Eb\"} | /variables/SERVER",
        "{\"SERVER\":\"\"} | /variables/SERVER",
        "{\"SERVER\":\"a.example\",\"EMAILDOMAIN\":\"x\"} | /variables/EMAILDOMAIN",
        "{\"SERVER\":\"a.example\",\"server\":\"x\"} | /variables/server"
      })
  void aVariableThatDoesNotFitIsRefused(String variables, String pointer) {
    put("unfit.example", "{\"provider\":\"mediatemple\",\"variables\":" + variables + "}")
        .statusCode(422)
        .body("errors[0].pointer", equalTo(pointer));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7, https://192.0.2.7:8443/",
    "2001:db8::7, 2001:db8::7, https://[2001:db8::7]:8443/"
  })
  void aServerMayBeAnAddress(String server, String host, String password) {
    Staff.register("by-address.example", server);
    settings("ann@by-address.example")
        .statusCode(200)
        .body("services[0].host", equalTo(host))
        .body("links.password", equalTo(password))
        .body("warnings.code", contains("HOST_IS_ADDRESS", "HOST_IS_ADDRESS", "HOST_IS_ADDRESS"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"co.uk", "com", "xn--p1ai"})
  void aPublicSuffixIsRefused(String name) {
    put(name, "{\"provider\":\"gmail\"}").statusCode(422);
  }

  @Test
  void subdomainsAreAnsweredForWhereTheyAreIncluded() {
    put("parent.example", "{\"provider\":\"gmail\",\"includeSubdomains\":true}").statusCode(201);
    put("own.parent.example", "{\"provider\":\"yahoo\"}").statusCode(201);
    settings("ann@a.b.parent.example")
        .body("domain", equalTo("a.b.parent.example"))
        .body("shortName", equalTo("Gmail"));
    settings("ann@own.parent.example").body("services[0].host", equalTo("imap.mail.yahoo.com"));
    settings("ann@below.own.parent.example").body("shortName", equalTo("Gmail"));
    settings("ann@sub.gmail.com").statusCode(404);
  }

  @Test
  void listsByPrefixAndProvider() {
    Staff.register("list-a.example", "a.example");
    Staff.register("list-b.example", "a.example");
    put("list-c.example", "{\"provider\":\"gmail\"}");
    admin()
        .queryParam("prefix", "list-")
        .queryParam("provider", "mediatemple")
        .get("/api/v1/domains")
        .then()
        .body("items.name", contains("list-a.example", "list-b.example"));
    String next =
        admin()
            .queryParam("prefix", "LIST-")
            .queryParam("limit", 2)
            .get("/api/v1/domains")
            .path("next");
    admin()
        .queryParam("prefix", "list-")
        .queryParam("next", next)
        .get("/api/v1/domains")
        .then()
        .body("items", hasSize(1))
        .body("items.name", contains("list-c.example"));
  }

  @Test
  void aStrangeProviderIsRefused() {
    put("strange.example", "{\"provider\":\"nobody\"}")
        .statusCode(422)
        .body("errors.pointer", contains("/provider"));
    put("strange.example", "{}").statusCode(422).body("errors.pointer", contains("/provider"));
  }
}
