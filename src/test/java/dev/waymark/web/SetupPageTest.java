package dev.waymark.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import dev.waymark.mail.Language;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages over HTTP: statuses, headers, languages, links. Nothing is configured. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SetupPageTest {
  private static final String DOMAIN = "pages.example";
  private static final String ANN = "ann@" + DOMAIN;

  @BeforeEach
  void register() {
    Staff.register(DOMAIN, "mail.pages.example");
  }

  private static ValidatableResponse page(String email) {
    return given().queryParam("email", email).get("/setup").then();
  }

  private static String html(ValidatableResponse response) {
    return response.extract().asString();
  }

  @Test
  void theStartPageHasOneField() {
    String start = html(given().get("/").then().statusCode(200));
    assertThat(start).containsOnlyOnce("<input").contains("action=\"/setup\"");
  }

  @Test
  void aKnownDomainGetsItsServers() {
    assertThat(html(page(ANN).statusCode(200)))
        .contains(">mail.pages.example<", ">993<", ">465<", ">" + ANN + "<");
  }

  @Test
  void aPlusThatWasTypedIntoTheFormIsAPlus() {
    page("ann+news@" + DOMAIN).statusCode(200).body(containsString(">ann+news@" + DOMAIN + "<"));
    given()
        .urlEncodingEnabled(false)
        .get("/setup?email=ann+news%40" + DOMAIN)
        .then()
        .statusCode(200)
        .body(containsString(">ann+news@" + DOMAIN + "<"))
        .body(containsString("email=ann%2Bnews%40" + DOMAIN));
  }

  @Test
  void anUnknownDomainIsReported() {
    page("ann@nowhere.example")
        .statusCode(404)
        .body(containsString("We do not know this domain"))
        .body(not(containsString("<code")));
  }

  @Test
  void aMalformedAddressIsReported() {
    page("ann").statusCode(400).body(containsString("not a complete email address"));
    page("").statusCode(400).body(containsString("Type your email address first."));
    given().get("/setup").then().statusCode(400);
  }

  @Test
  void pagesAreNotCachedAndLoadNothingFromOtherSites() {
    for (String path : List.of("/", "/setup?email=" + ANN, "/setup?email=a@nowhere.example")) {
      given()
          .get(path)
          .then()
          .header("Content-Type", equalTo("text/html; charset=utf-8"))
          .header("Cache-Control", equalTo("private, no-store"))
          .header("Referrer-Policy", equalTo("no-referrer"))
          .header("X-Content-Type-Options", equalTo("nosniff"))
          .header("X-Robots-Tag", equalTo("noindex"))
          .header(
              "Content-Security-Policy",
              equalTo(
                  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                      + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"))
          .body(not(containsString(" style=")))
          .body(not(containsString("<style")))
          .body(not(containsString("<script>")));
    }
  }

  @Test
  void headAndCredentialsChangeNothing() {
    given().head("/setup?email=" + ANN).then().statusCode(200).body(emptyString());
    for (String path : List.of("/", "/setup?email=" + ANN)) {
      given().auth().preemptive().basic("ann", "secret").get(path).then().statusCode(200);
      given().auth().oauth2("garbage").get(path).then().statusCode(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'de-AT,de;q=0.9', /, de, ltr",
    "ar, /, ar, rtl",
    "de, /?lang=ja, ja, ltr",
    "sv, /, en, ltr",
    "fr, /?lang=klingon, fr, ltr"
  })
  void theLanguageIsTheChosenOneElseTheBrowsers(
      String accepted, String path, String tag, String direction) {
    given()
        .header("Accept-Language", accepted)
        .get(path)
        .then()
        .header("Content-Language", equalTo(tag))
        .header("Vary", equalTo("Accept-Language, User-Agent, Sec-CH-UA-Platform"))
        .body(containsString("<html lang=\"%s\" dir=\"%s\">".formatted(tag, direction)));
  }

  @Test
  void choicesAreKept() {
    String html = html(given().get("/setup?email=" + ANN + "&lang=de&device=mac").then());
    assertThat(html)
        .contains(
            "/setup?email=ann%40pages.example&amp;device=outlook&amp;lang=de",
            "/setup?email=ann%40pages.example&amp;device=mac&amp;lang=fr", "href=\"/?lang=de\"");
    assertThat(html(given().get("/?lang=de").then()))
        .contains("<input type=\"hidden\" name=\"lang\" value=\"de\">");
  }

  @Test
  void aHintOfTheBrowserCountsAndAChoiceCountsMore() {
    Response hinted = given().header("Sec-CH-UA-Platform", "\"macOS\"").get("/setup?email=" + ANN);
    assertThat(hinted.asString()).contains("On your Mac", "/email.mobileconfig?email=ann%40pages");
    Response chosen =
        given()
            .header("Sec-CH-UA-Platform", "\"macOS\"")
            .get("/setup?email=" + ANN + "&device=android");
    assertThat(chosen.asString()).contains("On your Android").doesNotContain("mobileconfig");
  }

  @ParameterizedTest
  @ValueSource(strings = {"iphone", "mac", "android", "thunderbird", "outlook", "other"})
  void everyPageLinksToEveryOtherDeviceAndLanguage(String device) {
    String html = html(given().get("/setup?email=" + ANN + "&device=" + device).then());
    for (Device other : Device.values()) {
      assertThat(html).contains("device=" + other.wireName() + "\"");
    }
    for (Language language : Language.values()) {
      assertThat(html).contains(">" + language.ownName() + "</a>");
    }
    assertThat(Pattern.compile("aria-current=\"page\"").matcher(html).results()).hasSize(1);
  }

  @Test
  void withoutAPublicUrlThereIsNoCodeToScan() {
    // The Host header is the asker's word, and nobody should scan that.
    given()
        .header("Host", "evil.example")
        .get("/setup?email=" + ANN)
        .then()
        .body(not(containsString("class=\"card code\"")))
        .body(not(containsString("evil.example")));
  }

  @Test
  void aProfileThatCannotBeMadeIsNotOffered() {
    Staff.admin()
        .body(
            """
            {"displayName": "Tokens", "shortName": "Tokens", "services": [
              {"protocol": "imap", "host": "imap.tokens.example", "port": 993, "security": "tls",
               "authentication": ["oauth2"], "username": "%EMAILADDRESS%"},
              {"protocol": "smtp", "host": "smtp.tokens.example", "port": 465, "security": "tls",
               "authentication": ["oauth2"], "username": "%EMAILADDRESS%"}]}
            """)
        .put("/api/v1/providers/pages-oauth2");
    Staff.putDomain("tokens.example", Map.of("provider", "pages-oauth2"));
    given()
        .get("/setup?email=ann@tokens.example&device=iphone")
        .then()
        .statusCode(200)
        .body(containsString("There is no profile for this provider"))
        .body(containsString("OAuth2 (sign in at the provider)"))
        .body(not(containsString("email.mobileconfig")));
  }
}
