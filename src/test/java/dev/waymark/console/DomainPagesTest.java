package dev.waymark.console;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import dev.waymark.audit.Change;
import dev.waymark.audit.ProviderScope;
import dev.waymark.security.Role;
import dev.waymark.security.token.NewToken;
import dev.waymark.security.token.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Domains in the console: found, registered, changed and deleted, without a browser. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DomainPagesTest {
  @Inject Tokens tokens;

  private static ConsoleUser admin() {
    return ConsoleUser.with(Staff.TOKEN);
  }

  private static ValidatableResponse send(
      ConsoleUser who, String name, Map<String, String> fields, String button) {
    return who.sends()
        .formParams(fields)
        .formParam("button", button)
        .formParam("reason", "because of the test")
        .post("/console/domains/" + name)
        .then();
  }

  private static Map<String, String> fields(String server, String version) {
    return Map.of("provider", "mediatemple", "variables", "SERVER = " + server, "version", version);
  }

  private static ValidatableResponse stored(String name) {
    return Staff.admin().get("/api/v1/domains/" + name).then();
  }

  @Test
  void aDomainIsRegisteredChangedAndDeleted() {
    ConsoleUser who = admin();
    who.sends()
        .formParam("name", " Büro.consoledomain.example ")
        .post("/console/domains")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/console/domains/xn--bro-hoa.consoledomain.example"));
    String name = "xn--bro-hoa.consoledomain.example";
    who.asks()
        .get("/console/domains/" + name)
        .then()
        .statusCode(200)
        .body(containsString("not registered"));
    send(who, name, fields("one.consoledomain.example", ""), "save")
        .statusCode(303)
        .header("Location", endsWith(name + "?done=saved"));
    stored(name).body("variables.SERVER", equalTo("one.consoledomain.example"));
    String page = who.asks().get("/console/domains/" + name).asString();
    Map<String, String> fields = HtmlForm.fields(page);
    fields.put("variables", "SERVER = two.consoledomain.example");
    fields.put("login", "sales-* = sales@%EMAILDOMAIN%");
    fields.put("includeSubdomains", "yes");
    send(who, name, fields, "save").statusCode(303);
    stored(name)
        .body("variables.SERVER", equalTo("two.consoledomain.example"))
        .body("login[0].pattern", equalTo("sales-*"))
        .body("includeSubdomains", equalTo(true));
    String question =
        send(who, name, fields, "delete")
            .statusCode(200)
            .body(containsString("value=\"delete it\""))
            .extract()
            .asString();
    stored(name).statusCode(200);
    send(who, name, Map.of("version", "1"), "delete it").statusCode(412);
    send(who, name, HtmlForm.fields(question), "delete it").statusCode(303);
    stored(name).statusCode(404);
    send(who, name, HtmlForm.fields(question), "delete it").statusCode(404);
  }

  @Test
  void errorsAreShownBesideTheirFieldsAndInputIsKept() {
    send(admin(), "wrong.consoledomain.example", fields("", ""), "save")
        .statusCode(422)
        .body(containsString("id=\"variables-wrong\""))
        .body(containsString("expected lines like"));
    send(
            admin(),
            "wrong.consoledomain.example",
            Map.of("provider", "no\"><script>alert(1)</script>", "version", ""),
            "save")
        .statusCode(422)
        .body(containsString("id=\"provider-wrong\""))
        .body(not(containsString("<script>alert")));
    send(admin(), "wrong.consoledomain.example", Map.of("provider", "mediatemple"), "save")
        .statusCode(422)
        .body(containsString("SERVER is missing"));
    stored("wrong.consoledomain.example").statusCode(404);
    admin()
        .sends()
        .formParam("name", "\"><script>alert(1)</script>")
        .post("/console/domains")
        .then()
        .statusCode(400)
        .body(not(containsString("<script>alert")));
  }

  @Test
  void aLostUpdateIsRefusedAndKeepsTheInput() {
    String name = "race.consoledomain.example";
    ConsoleUser who = admin();
    send(who, name, fields("one.example", ""), "save").statusCode(303);
    send(who, name, fields("theirs.example", "1"), "save").statusCode(303);
    for (String version : new String[] {"1", ""}) {
      send(who, name, fields("mine.example", version), "save")
          .statusCode(412)
          .body(containsString("Another administrator has changed this"))
          .body(containsString("SERVER = mine.example"));
    }
    stored(name).body("variables.SERVER", equalTo("theirs.example"));
    String rebased =
        send(who, name, fields("mine.example", "1"), "rebase").statusCode(200).extract().asString();
    send(who, name, HtmlForm.fields(rebased), "save").statusCode(303);
    stored(name).body("variables.SERVER", equalTo("mine.example"));
  }

  @Test
  void theListIsFilteredAndPaged() {
    for (int i = 100; i < 152; i++) {
      Staff.register("d" + i + ".consolelist.example", "mail.consolelist.example");
    }
    ConsoleUser who = admin();
    who.asks()
        .queryParam("prefix", "D1")
        .queryParam("provider", "mediatemple")
        .queryParam("after", "d100.consolelist.example")
        .get("/console/domains")
        .then()
        .statusCode(200)
        .body(not(containsString("d100.consolelist")))
        .body(containsString("d101.consolelist"))
        .body(containsString("d150.consolelist"));
    who.asks()
        .queryParam("prefix", "d1")
        .get("/console/domains")
        .then()
        .body(containsString("prefix=d1&amp;provider=&amp;after=d149.consolelist.example"));
    who.asks()
        .queryParam("prefix", "d1")
        .queryParam("provider", "gmail")
        .get("/console/domains")
        .then()
        .body(not(containsString("consolelist")));
    who.asks()
        .queryParam("prefix", "\"><script>alert(1)</script>")
        .queryParam("provider", "\"><script>alert(1)</script>")
        .get("/console/domains")
        .then()
        .statusCode(400)
        .body(not(containsString("<script>alert")));
  }

  @Test
  void aTokenForSomeProvidersFindsNoDomainsOfOthers() {
    Staff.register("other.consolescope.example", "mail.consolescope.example");
    ConsoleUser reseller =
        ConsoleUser.with(
            tokens
                .create(
                    new NewToken(
                        "reseller",
                        Role.ADMIN,
                        Optional.empty(),
                        ProviderScope.of(Set.of("console-reseller"))),
                    Change.byItself("test"))
                .text());
    reseller
        .asks()
        .queryParam("prefix", "other.consolescope")
        .get("/console/domains")
        .then()
        .body(containsString("No domains found"));
    reseller
        .asks()
        .get("/console/domains/other.consolescope.example")
        .then()
        .statusCode(200)
        .body(containsString("not registered"))
        .body(not(containsString("mail.consolescope.example")));
    send(reseller, "other.consolescope.example", fields("evil.example", ""), "save")
        .statusCode(403);
    send(reseller, "other.consolescope.example", Map.of("version", "1"), "delete it")
        .statusCode(404);
    send(reseller, "other.consolescope.example", Map.of("version", "1"), "delete").statusCode(404);
    for (String path : new String[] {"/console/audit", "/console/tokens"}) {
      reseller.asks().get(path).then().statusCode(403);
    }
    reseller.sends().formParam("name", "x").post("/console/tokens").then().statusCode(403);
    reseller.sends().post("/console/tokens/12345678/revoke").then().statusCode(403);
  }
}
