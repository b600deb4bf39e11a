package dev.waymark.console;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Providers in the console: fields, what they would change, and the history, without a browser. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProviderPagesTest {
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]*)\"");

  @Inject Tokens tokens;

  private static ConsoleUser admin() {
    return ConsoleUser.with(Staff.TOKEN);
  }

  private static Map<String, String> fields(String host) {
    Map<String, String> fields = new HashMap<>();
    fields.put("displayName", "Console Mail");
    fields.put("shortName", "Console");
    fields.put("services.0.protocol", "imap");
    fields.put("services.0.host", host);
    fields.put("services.0.port", "993");
    fields.put("services.0.security", "tls");
    fields.put("services.0.authentication", "password-cleartext");
    fields.put("services.0.username", "%EMAILADDRESS%");
    fields.put("version", "");
    return fields;
  }

  private static ValidatableResponse send(
      ConsoleUser who, String id, Map<String, String> fields, String button) {
    return who.sends()
        .formParams(fields)
        .formParam("button", button)
        .formParam("reason", "because of the test")
        .post("/console/providers/" + id + "/edit")
        .then();
  }

  private static Map<String, String> stored(ConsoleUser who, String id, String host) {
    send(who, id, fields(host), "publish").statusCode(303);
    return fields(host);
  }

  private static String version(ConsoleUser who, String id) {
    String page = who.asks().get("/console/providers/" + id + "/edit").asString();
    Matcher version = VERSION.matcher(page);
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  private static ValidatableResponse published(String id) {
    return Staff.admin().get("/api/v1/providers/" + id).then();
  }

  @Test
  void aNewProviderIsShownInEveryDialectAndThenPublished() {
    ConsoleUser who = admin();
    who.sends()
        .formParam("id", "console-new")
        .post("/console/providers")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/console/providers/console-new/edit"));
    send(who, "console-new", fields("imap.new.example"), "preview")
        .statusCode(200)
        .body(containsString("Autoconfig"))
        .body(containsString("Autodiscover"))
        .body(containsString("+      &quot;host&quot;: &quot;imap.new.example&quot;"));
    published("console-new").statusCode(404);
    send(who, "console-new", fields("imap.new.example"), "publish")
        .statusCode(303)
        .header("Location", endsWith("/console/providers/console-new?done=publish"));
    published("console-new").statusCode(200).body("services[0].host", equalTo("imap.new.example"));
    who.asks()
        .get("/console/providers/console-new?done=publish")
        .then()
        .statusCode(200)
        .body(containsString("because of the test"));
    who.asks()
        .queryParam("after", "console-nev")
        .get("/console/providers")
        .then()
        .statusCode(200)
        .body(containsString("/console/providers/console-new\""));
  }

  @Test
  void everythingThatADocumentMaySayComesBackFromItsFields() {
    String document =
        """
        {"displayName":"Whole","shortName":"W","services":[
         {"protocol":"pop3","host":"%SERVER%","port":995,"security":"tls",
          "authentication":["oauth2","password-cleartext"],"username":"%EMAILADDRESS%",
          "pop3":{"leaveMessagesOnServer":true,"daysToLeaveMessagesOnServer":14,
           "downloadOnBiff":false}},
         {"protocol":"caldav","url":"https://dav.whole.example/","authentication":["oauth2"],
          "username":"%EMAILLOCALPART%"}],
         "links":{"webmail":"https://w.example/","password":"https://p.example/",
          "documentation":[{"url":"https://d.example/","text":{"de":"Hilfe: hier","en":"Help"}}],
          "enable":{"url":"https://e.example/","text":{"en":"Allow it"}},
          "support":"mailto:help@whole.example"},
         "oauth2":{"issuer":"i","scope":"s","authUrl":"https://a.example/",
          "tokenUrl":"https://t.example/"},
         "mxSuffixes":["mx.whole.example","mx2.whole.example"],"ispdbId":"whole.example"}""";
    Staff.admin().body(document).put("/api/v1/providers/console-whole").then().statusCode(201);
    ConsoleUser who = admin();
    String page = who.asks().get("/console/providers/console-whole/edit").asString();
    assertThat(page).contains("Hilfe: hier", "password-cleartext");
    send(who, "console-whole", HtmlForm.fields(page), "publish")
        .statusCode(303)
        .header("Location", endsWith("?done=unchanged"));
  }

  @Test
  void rowsComeAndGoWithoutAScriptAndKeepWhatWasTyped() {
    ConsoleUser who = admin();
    send(who, "console-rows", fields("imap.rows.example"), "add service")
        .statusCode(200)
        .body(containsString("imap.rows.example"))
        .body(containsString("name=\"services.1.host\""));
    Map<String, String> two = fields("imap.rows.example");
    two.put("services.1.protocol", "smtp");
    two.put("services.1.host", "smtp.rows.example");
    send(who, "console-rows", two, "remove services.0.")
        .statusCode(200)
        .body(not(containsString("imap.rows.example")))
        .body(containsString("name=\"services.0.host\" value=\"smtp.rows.example\""));
    send(who, "console-rows", two, "add page")
        .statusCode(200)
        .body(containsString("name=\"links.documentation.0.url\""));
    published("console-rows").statusCode(404);
  }

  @Test
  void errorsAreShownBesideTheirFieldsAndEscaped() {
    Map<String, String> fields = fields("\"><script>alert(1)</script>");
    fields.put("services.0.port", "99999");
    fields.put("services.0.pop3.daysToLeaveMessagesOnServer", "many");
    fields.put("links.enable.text", "no language");
    for (String button : List.of("preview", "publish")) {
      send(admin(), "console-wrong", fields, button)
          .statusCode(422)
          .body(containsString("id=\"services.0.port-wrong\""))
          .body(containsString("id=\"services.0.host-wrong\""))
          .body(containsString("id=\"links.enable.text-wrong\""))
          .body(containsString("value=\"99999\""))
          .body(not(containsString("<script>alert")));
    }
    published("console-wrong").statusCode(404);
  }

  @Test
  void twoAdministratorsDoNotOverwriteEachOther() {
    ConsoleUser who = admin();
    Map<String, String> mine = stored(who, "console-race", "imap.race.example");
    mine.put("version", version(who, "console-race"));
    Map<String, String> theirs = new HashMap<>(mine);
    theirs.put("services.0.host", "theirs.race.example");
    send(who, "console-race", theirs, "publish").statusCode(303);
    mine.put("services.0.host", "mine.race.example");
    send(who, "console-race", mine, "publish")
        .statusCode(412)
        .body(containsString("Another administrator has changed this"))
        .body(containsString("-      &quot;host&quot;: &quot;theirs.race.example&quot;"))
        .body(containsString("mine.race.example"));
    published("console-race").body("services[0].host", equalTo("theirs.race.example"));
    String rebased = send(who, "console-race", mine, "rebase").statusCode(200).extract().asString();
    send(who, "console-race", HtmlForm.fields(rebased), "publish").statusCode(303);
    published("console-race").body("services[0].host", equalTo("mine.race.example"));
  }

  @Test
  void draftsAndSchedulesWaitAndARollBackBringsBack() {
    ConsoleUser who = admin();
    Map<String, String> fields = stored(who, "console-later", "one.later.example");
    fields.put("services.0.host", "two.later.example");
    fields.put("version", version(who, "console-later"));
    send(who, "console-later", fields, "draft").statusCode(303);
    published("console-later").body("services[0].host", equalTo("one.later.example"));
    String version = version(who, "console-later");
    String second = "/console/providers/console-later/revisions/2";
    who.asks()
        .get(second)
        .then()
        .statusCode(200)
        .body(containsString("+      &quot;host&quot;: &quot;two.later.example&quot;"));
    who.sends()
        .formParam("version", version)
        .formParam("button", "schedule")
        .formParam("publishAt", "yesterday")
        .post(second)
        .then()
        .statusCode(400)
        .body(containsString("Choose a future date and time"));
    who.sends()
        .formParam("version", version)
        .formParam("button", "schedule")
        .formParam("publishAt", "2099-01-01T06:00")
        .post(second)
        .then()
        .statusCode(303);
    who.asks()
        .get("/console/providers/console-later")
        .then()
        .body(containsString("2099-01-01 06:00 UTC"));
    publish(who, second, version).statusCode(303);
    published("console-later").body("services[0].host", equalTo("two.later.example"));
    String first = "/console/providers/console-later/revisions/1";
    publish(who, first, version).statusCode(412).body(containsString("Another administrator"));
    publish(who, first, version(who, "console-later")).statusCode(303);
    published("console-later").body("services[0].host", equalTo("one.later.example"));
  }

  private static ValidatableResponse publish(ConsoleUser who, String revision, String version) {
    return who.sends()
        .formParam("version", version)
        .formParam("button", "publish")
        .formParam("reason", "because of the test")
        .post(revision)
        .then();
  }

  @Test
  void aTokenForSomeProvidersFindsNoOthers() {
    stored(admin(), "console-mine", "imap.mine.example");
    stored(admin(), "console-other", "imap.other.example");
    ConsoleUser reseller =
        ConsoleUser.with(
            tokens
                .create(
                    new NewToken(
                        "reseller",
                        Role.ADMIN,
                        Optional.empty(),
                        ProviderScope.of(Set.of("console-mine", "console-not-yet"))),
                    Change.byItself("test"))
                .text());
    reseller
        .asks()
        .get("/console/providers")
        .then()
        .body(containsString("console-mine"))
        .body(not(containsString("console-other")));
    reseller.asks().get("/console/providers/console-other").then().statusCode(404);
    reseller.asks().get("/console/providers/console-other/revisions/1").then().statusCode(404);
    for (String id : List.of("console-other", "console-nowhere")) {
      reseller.asks().get("/console/providers/" + id + "/edit").then().statusCode(403);
      send(reseller, id, fields("imap.evil.example"), "publish").statusCode(403);
      send(reseller, id, fields("imap.evil.example"), "preview").statusCode(403);
    }
    reseller.asks().get("/console/providers/console-not-yet/edit").then().statusCode(200);
  }

  @Test
  void anInvalidIdIsRefused() {
    admin()
        .sends()
        .formParam("id", "\"><script>alert(1)</script>")
        .post("/console/providers")
        .then()
        .statusCode(400)
        .body(containsString("not an id"))
        .body(not(containsString("<script>alert")));
    admin().asks().get("/console/providers/no-such-thing").then().statusCode(404);
    admin().asks().get("/console/providers/mediatemple/revisions/999").then().statusCode(404);
  }
}
