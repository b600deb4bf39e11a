package dev.waymark.staff;

import static dev.waymark.Staff.admin;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Domains whose mail has moved, and login rules, as administrators keep them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MovedDomainsTest {

  private static ValidatableResponse put(String name, String body) {
    return admin().body(body).put("/api/v1/domains/{name}", name).then();
  }

  private static ValidatableResponse pox(String address) {
    return given()
        .body("<Autodiscover><EMailAddress>" + address + "</EMailAddress></Autodiscover>")
        .post("/autodiscover/autodiscover.xml")
        .then()
        .statusCode(200);
  }

  @Test
  void aMovedDomainSendsItsClientsOnAndAnswersNothingElse() {
    put("old.moves.example", "{\"movedTo\":\"NEW.moves.example\"}")
        .statusCode(201)
        .body("movedTo", equalTo("new.moves.example"))
        .body("provider", nullValue());
    pox("Ann@old.moves.example")
        .body("Autodiscover.Response.Account.RedirectAddr", equalTo("Ann@new.moves.example"));
    given().get("/v1.1/old.moves.example").then().statusCode(404);
    given()
        .queryParam("email", "ann@old.moves.example")
        .get("/api/v1/settings")
        .then()
        .statusCode(404);
    given().get("/tls/ask?domain=autodiscover.old.moves.example").then().statusCode(200);
    admin()
        .get("/api/v1/domains/old.moves.example/explain")
        .then()
        .body("standing", equalTo("moved"))
        .body("lookUp.rule", equalTo("domain"))
        .body("movedTo", equalTo("new.moves.example"));
  }

  @Test
  void aMovedDomainIsNotAnsweredForByTheHostThatIsAsked() {
    put("gone.moves.example", "{\"movedTo\":\"new.moves.example\"}");
    given()
        .header("Host", "autoconfig.gmail.com")
        .queryParam("emailaddress", "ann@gone.moves.example")
        .get("/mail/config-v1.1.xml")
        .then()
        .statusCode(404);
  }

  @Test
  void aDomainMayMoveAwayAndComeBack() {
    Staff.register("back.moves.example", "mail.example.com");
    put("back.moves.example", "{\"movedTo\":\"https://ad.example.net/autodiscover.xml\"}")
        .statusCode(200);
    pox("ann@back.moves.example")
        .body(
            "Autodiscover.Response.Account.RedirectUrl",
            equalTo("https://ad.example.net/autodiscover.xml"));
    Staff.register("back.moves.example", "mail.example.com");
    pox("ann@back.moves.example").body("Autodiscover.Response.Account.Action", equalTo("settings"));
  }

  @Test
  void noMoveLeadsRoundInACircle() {
    put("a.circle.example", "{\"movedTo\":\"a.circle.example\"}").statusCode(422);
    put("a.circle.example", "{\"movedTo\":\"b.circle.example\"}").statusCode(201);
    put("b.circle.example", "{\"movedTo\":\"c.circle.example\"}").statusCode(201);
    put("c.circle.example", "{\"movedTo\":\"a.circle.example\"}")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/movedTo"));
  }

  @Test
  void aMovedDomainHasNothingElse() {
    put(
            "both.moves.example",
            """
            {"provider":"gmail","variables":{"A":"b"},"includeSubdomains":true,
             "login":[{"pattern":"*","username":"x"}],"movedTo":"new.example"}
            """)
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder("/provider", "/variables", "/includeSubdomains", "/login"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no domain",
        "http://ad.example.net/",
        "https:///x",
        "https://u:p@ad.example.net/",
        "https://ad.example.net/\\u202e",
        "javascript:alert(1)"
      })
  void aDestinationIsADomainOrAnHttpsUrl(String movedTo) {
    put("bad.moves.example", "{\"movedTo\":\"" + movedTo + "\"}")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/movedTo"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"pattern\":\"info\",\"username\":\"x\"}        | /login/0/pattern",
        "{\"pattern\":\"a@*\",\"username\":\"x\"}         | /login/0/pattern",
        "{\"pattern\":\"\",\"username\":\"x\"}            | /login/0/pattern",
        "{\"username\":\"x\"}                             | /login/0/pattern",
        "{\"pattern\":\"*\"}                              | /login/0/username",
        "{\"pattern\":\"*\",\"username\":\"%NOTHERE%\"}   | /login/0/username",
        "{\"pattern\":\"*\",\"username\":\"100%\"}        | /login/0/username",
        "{\"pattern\":\"*\",\"username\":\"a\\u0000\"}    | /login/0/username",
        "{\"pattern\":\"*\",\"username\":\"x\",\"a\":1}   | /login/0/a"
      })
  void aLoginRuleThatCannotBeUsedIsRefused(String rule, String pointer) {
    put("rules.example", "{\"provider\":\"gmail\",\"login\":[" + rule + "]}")
        .statusCode(422)
        .body("errors[0].pointer", equalTo(pointer));
  }

  @Test
  void patternsAreKeptAndUsed() {
    String body = "{\"provider\":\"gmail\",\"login\":[{\"pattern\":\"a*\",\"username\":\"x\"}]}";
    put("kept-pattern.example", body).statusCode(201).body("login[0].pattern", equalTo("a*"));
    put("kept-pattern.example", body).statusCode(200).header("ETag", equalTo("\"1\""));
    admin()
        .get("/api/v1/domains/kept-pattern.example/explain?email=ann@kept-pattern.example")
        .then()
        .body("login.usernames[0]", equalTo("x"));
    admin()
        .get("/api/v1/domains/kept-pattern.example/explain?email=bob@kept-pattern.example")
        .then()
        .body("login.rule", equalTo("provider"))
        .body("login.usernames[0]", equalTo("bob@kept-pattern.example"));
  }

  @ParameterizedTest
  @CsvSource({"ann@other.example", "nonsense", "a%00@kept-pattern.example"})
  void onlyAnAddressInTheDomainCanBeExplained(String email) {
    admin()
        .urlEncodingEnabled(false)
        .get("/api/v1/domains/kept-pattern.example/explain?email=" + email)
        .then()
        .statusCode(400);
  }

  @Test
  void aNameTooLongForItsProvidersHostsIsAnErrorOfTheProtocolAndExplained() {
    String document =
        """
        {"displayName":"L","shortName":"L","services":[
          {"protocol":"imap","host":"a-long-name-of-a-server.%EMAILDOMAIN%","port":993,
           "security":"tls","authentication":["password-cleartext"],
           "username":"%EMAILADDRESS%"}]}
        """;
    admin().body(document).put("/api/v1/providers/long");
    put("long.example", "{\"provider\":\"long\",\"includeSubdomains\":true}").statusCode(201);
    String label = "x".repeat(58) + ".";
    String name = label.repeat(4) + "long.example";
    pox("a@" + name).body("Autodiscover.Response.Error.ErrorCode", equalTo("602"));
    given().get("/v1.1/" + name).then().statusCode(404);
    admin()
        .get("/api/v1/domains/{name}/explain", name)
        .then()
        .body("standing", equalTo("invalid"))
        .body("lookUp.rule", equalTo("parent"))
        .body("obstacles[0].pointer", equalTo("/services/0/host"));
  }

  @Test
  void aDomainOfAnUnpublishedProviderHasNoSettings() {
    String document =
        """
        {"displayName":"D","shortName":"D","services":[
          {"protocol":"imap","host":"a.example","port":993,"security":"tls",
           "authentication":["password-cleartext"],"username":"%EMAILADDRESS%"}]}
        """;
    admin().body(document).put("/api/v1/providers/draft-only?publish=false");
    put("silent.example", "{\"provider\":\"draft-only\"}").statusCode(201);
    pox("ann@silent.example").body("Autodiscover.Response.Error.ErrorCode", equalTo("501"));
    given().get("/v1.1/silent.example").then().statusCode(404);
  }
}
