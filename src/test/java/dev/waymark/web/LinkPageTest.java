package dev.waymark.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.waymark.CapturedLog;
import dev.waymark.Management;
import dev.waymark.Requests;
import dev.waymark.TestDatabase;
import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.mail.Language;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.operations.limit.CallerLimits;
import dev.waymark.operations.links.BrokenLinks;
import dev.waymark.operations.links.SetupLinkTarget;
import dev.waymark.operations.links.SetupLinks;
import dev.waymark.pages.Assets;
import dev.waymark.pages.WebConfig;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One-time links, as opened by people and by mail scanners. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LinkPageTest {
  /** Stands in the address of every link, and must stand in no log line and no metric. */
  private static final String MARK = "invitedmarker";

  private static final String ADDRESS = MARK + "+news@links.example";
  private static final String SETUP = "/setup?email=" + MARK + "%2Bnews%40links.example";
  private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");

  private final CapturedLog log = new CapturedLog();

  @Inject SetupLinks links;
  @Inject AuditLog audit;
  @Inject CallerLimits limits;
  @Inject WebConfig config;
  @Inject Assets assets;

  private String link(Optional<Language> language, Instant end) {
    SetupLinkTarget invitation = new SetupLinkTarget(EmailAddress.parse(ADDRESS), language);
    return links.create(invitation, end, Change.byItself("test")).path();
  }

  private String link() {
    return link(Optional.empty(), FAR);
  }

  private static ValidatableResponse press(String path) {
    return given().redirects().follow(false).post(path).then();
  }

  @BeforeEach
  void listen() {
    log.start();
  }

  @AfterEach
  void neitherAddressNorLinkReachesALogOrAMetric() {
    log.stop();
    assertThat(log.lines())
        .noneMatch(line -> line.contains(MARK) || line.matches("(?s).*/s/[0-9a-f].*"));
    assertThat(Management.get("/q/metrics"))
        .doesNotContain(MARK)
        .doesNotContainPattern("/s/[0-9a-f]");
  }

  @Test
  void aGetChangesNothingAndShowsNoAddress() {
    String link = link();
    for (int i = 0; i < 3; i++) {
      given().head(link).then().statusCode(200);
      given()
          .get(link)
          .then()
          .statusCode(200)
          .body(containsString("<form action=\"" + link + "\" method=\"post\""))
          .body(containsString(">Open my setup page<"))
          .body(not(containsString("links.example")));
    }
    press(link).statusCode(303);
  }

  @Test
  void theButtonOpensTheSetupPageOnce() {
    String link = link();
    press(link)
        .statusCode(303)
        .header("Location", equalTo(SETUP))
        .header("Cache-Control", equalTo("private, no-store"))
        .header("Referrer-Policy", equalTo("no-referrer"));
    press(link).statusCode(410);
    given().get(link).then().statusCode(410);
  }

  @Test
  void redirectsIgnoreTheHostHeader() {
    given()
        .redirects()
        .follow(false)
        .header("Host", "evil.example")
        .header("X-Forwarded-Host", "evil.example")
        .post(link())
        .then()
        .header("Location", equalTo(SETUP));
  }

  @Test
  void aLinkThatHasEndedSaysSoAndOffersTheForm() {
    String link = link(Optional.empty(), Instant.EPOCH);
    press(link).statusCode(410);
    given()
        .get(link + "?lang=de")
        .then()
        .statusCode(410)
        .body(containsString("Dieser Link funktioniert nicht mehr"))
        .body(containsString("ist abgelaufen"))
        .body(containsString("action=\"/setup\""))
        .body(containsString("<input type=\"hidden\" name=\"lang\" value=\"de\">"))
        .body(not(containsString("links.example")));
  }

  @Test
  void theLanguageIsTheChosenOneThenTheLinksThenTheBrowsers() {
    String link = link(Optional.of(Language.FR), FAR);
    given().header("Accept-Language", "ja").get(link).then().header("Content-Language", "fr");
    given()
        .get(link + "?lang=ar")
        .then()
        .header("Content-Language", "ar")
        .body(containsString("<form action=\"" + link + "?lang=ar\""))
        .body(containsString("href=\"" + link + "?lang=es\""));
    press(link + "?lang=ar").header("Location", equalTo(SETUP + "&lang=ar"));
    press(link(Optional.of(Language.FR), FAR)).header("Location", equalTo(SETUP + "&lang=fr"));
    given().header("Accept-Language", "ja").get(link()).then().header("Content-Language", "ja");
  }

  @Test
  void everyPageHasTheHeadersOfTheOthers() {
    for (String path : List.of(link(), "/s/00000000000000000000000000000000", "/s/x")) {
      given()
          .get(path)
          .then()
          .header("Content-Type", equalTo("text/html; charset=utf-8"))
          .header("Cache-Control", equalTo("private, no-store"))
          .header("Referrer-Policy", equalTo("no-referrer"))
          .header("X-Robots-Tag", equalTo("noindex"))
          .header("Content-Security-Policy", containsString("default-src 'none'"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "00000000000000000000000000000000",
        "0000000000000000000000000000000G",
        "0%00",
        "0%FF",
        "0%0d%0aSet-Cookie:x=y",
        "0%E2%80%AE",
        "0%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "0'%20or%20'1'='1",
        "0%7B7*7%7D",
        "0%252F..%252Fsetup"
      })
  void anUnknownLinkIsGoneAndNotEchoed(String code) {
    for (String path : List.of("/s/" + code, "/s/" + code + "?lang=de&email=" + MARK + "%40x.y")) {
      for (String method : List.of("GET", "POST")) {
        String html =
            given()
                .urlEncodingEnabled(false)
                .request(method, path)
                .then()
                .statusCode(code.contains("/script") ? 404 : 410)
                .extract()
                .asString();
        assertThat(html).doesNotContain("alert", "Set-Cookie", "or '1'", ">49<", MARK);
      }
    }
  }

  @Test
  void bodiesAndCredentialsChangeNothing() {
    given().auth().preemptive().basic("ann", "secret").get(link()).then().statusCode(200);
    given()
        .redirects()
        .follow(false)
        .auth()
        .oauth2("garbage")
        .contentType("application/x-www-form-urlencoded")
        .body("email=other%40evil.example")
        .post(link())
        .then()
        .statusCode(303)
        .header("Location", equalTo(SETUP));
    given().put(link()).then().statusCode(405);
  }

  @Test
  void whileTheDatabaseDoesNotAnswerNothingIsUsedUpAndThePageSaysSo() {
    LinkPage page = new LinkPage(BrokenLinks.with(audit, limits, MARK), config, assets);
    String code = "0".repeat(32);
    for (Response response :
        List.of(
            page.get(code, Requests.http("lang=de", "")),
            page.open(code, Requests.http("lang=de", "")))) {
      assertThat(response.getStatus()).isEqualTo(503);
      assertThat(response.getHeaderString("Retry-After")).isEqualTo("5");
      assertThat(response.getEntity().toString())
          .contains("href=\"/s/" + code + "?lang=de\">Noch einmal versuchen<");
    }
  }
}
