package dev.waymark.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tokens and the audit in the console, without a browser. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AccessPagesTest {
  private static final Pattern TOKEN = Pattern.compile("wm_([A-Za-z0-9]{8})_[A-Za-z0-9_-]{43}");

  @Test
  void aTokenIsShownOnceOpensTheConsoleAndIsRevoked() {
    ConsoleUser who = ConsoleUser.with(Staff.TOKEN);
    String page =
        who.sends()
            .formParam("name", "console <desk>")
            .formParam("role", "support")
            .formParam("expiresAt", "2099-01-01T06:00")
            .formParam("providers", "mediatemple, gmail")
            .post("/console/tokens")
            .then()
            .statusCode(201)
            .header("Cache-Control", containsString("no-store"))
            .body(not(containsString("<desk>")))
            .extract()
            .asString();
    Matcher token = TOKEN.matcher(page);
    assertThat(token.find()).isTrue();
    ConsoleUser.with(token.group()).asks().get("/console").then().statusCode(200);
    String before = before(token.group(1));
    String list =
        who.asks().queryParam("after", before).get("/console/tokens").then().extract().asString();
    assertThat(list)
        .contains("console &lt;desk&gt;", "2099-01-01 06:00 UTC", "mediatemple")
        .doesNotContain(token.group());
    who.sends().post("/console/tokens/" + token.group(1) + "/revoke").then().statusCode(303);
    ConsoleUser.browser()
        .formParam("token", token.group())
        .post("/console/sign-in")
        .then()
        .statusCode(401);
    who.sends().post("/console/tokens/" + token.group(1) + "/revoke").then().statusCode(404);
    who.asks()
        .queryParam("subject", token.group(1))
        .get("/console/audit")
        .then()
        .statusCode(200)
        .body(containsString("token.create"))
        .body(containsString("token.revoke"))
        .body(not(containsString(token.group())));
  }

  /** A text that is in the order of ids before this one, and not far. */
  private static String before(String id) {
    return id.substring(0, 7);
  }

  @Test
  void errorsInATokenAreShownBesideTheirFields() {
    ConsoleUser.with(Staff.TOKEN)
        .sends()
        .formParam("name", "")
        .formParam("role", "king")
        .formParam("expiresAt", "2001-01-01T06:00")
        .formParam("providers", "\"><script>alert(1)</script>")
        .post("/console/tokens")
        .then()
        .statusCode(422)
        .body(containsString("id=\"name-wrong\""))
        .body(containsString("id=\"role-wrong\""))
        .body(containsString("id=\"expiresAt-wrong\""))
        .body(containsString("id=\"providers-wrong\""))
        .body(not(containsString("<script>alert")));
  }

  @Test
  void theAuditIsFilteredAndPaged() {
    String name = "audit.consoleaccess.example";
    for (int i = 0; i < 52; i++) {
      Staff.register(name, "mail" + i + ".consoleaccess.example");
    }
    ConsoleUser who = ConsoleUser.with(Staff.TOKEN);
    String first =
        who.asks()
            .queryParam("subject", name)
            .queryParam("action", "domain.put")
            .get("/console/audit")
            .then()
            .statusCode(200)
            .body(containsString("mail51.consoleaccess"))
            .body(not(containsString("mail0.consoleaccess")))
            .extract()
            .asString();
    Matcher next = Pattern.compile("href=\"/console/audit([^\"]+)\"").matcher(first);
    assertThat(next.results().filter(link -> link.group(1).contains("before")).toList())
        .singleElement()
        .satisfies(
            link ->
                who.asks()
                    .urlEncodingEnabled(false)
                    .get("/console/audit" + link.group(1).replace("&amp;", "&"))
                    .then()
                    .statusCode(200)
                    .body(containsString("mail0.consoleaccess"))
                    .body(not(containsString("mail51.consoleaccess"))));
    who.asks()
        .queryParam("actor", "\"><script>alert(1)</script>")
        .get("/console/audit")
        .then()
        .statusCode(200)
        .body(containsString("No entries found"))
        .body(not(containsString("<script>alert")));
    who.asks().queryParam("actor", "\u0000").get("/console/audit").then().statusCode(equalTo(400));
  }
}
