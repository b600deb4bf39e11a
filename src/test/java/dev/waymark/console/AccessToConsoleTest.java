package dev.waymark.console;

import static dev.waymark.console.ConsoleUser.browser;
import static dev.waymark.console.ConsoleUser.signedOut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import dev.waymark.audit.Change;
import dev.waymark.audit.ProviderScope;
import dev.waymark.security.Role;
import dev.waymark.security.token.NewToken;
import dev.waymark.security.token.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in to the console, lifetime of sessions, and protection against other sites. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AccessToConsoleTest {
  private static final String COOKIE = "waymark_session";

  @Inject Tokens tokens;
  @Inject EntityManager entities;

  @Test
  void withoutASessionAPageLeadsToTheSignInAndBack() {
    signedOut()
        .urlEncodingEnabled(false)
        .get("/console?q=ann%40gmail.com")
        .then()
        .statusCode(303)
        .header(
            "Location", containsString("/console/sign-in?next=%2Fconsole%3Fq%3Dann%2540gmail.com"))
        .header("WWW-Authenticate", nullValue());
    browser()
        .formParam("token", Staff.TOKEN)
        .formParam("next", "/console?q=ann%40gmail.com")
        .post("/console/sign-in")
        .then()
        .statusCode(303)
        .header("Location", containsString("/console?q=ann%40gmail.com"));
  }

  @Test
  void withoutASessionNothingElseIsAnswered() {
    signedOut()
        .header("HX-Request", "true")
        .get("/console")
        .then()
        .statusCode(401)
        .header("HX-Redirect", equalTo("/console/sign-in"))
        .header("WWW-Authenticate", nullValue());
    signedOut()
        .accept("text/event-stream")
        .get("/console")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", nullValue());
    browser()
        .formParam("csrf", "x")
        .post("/console/sign-out")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", nullValue());
  }

  @Test
  void theCookieStaysInThisBrowserAndOnThisSite() {
    String cookie =
        browser()
            .formParam("token", Staff.TOKEN)
            .post("/console/sign-in")
            .then()
            .statusCode(303)
            .header("Cache-Control", containsString("no-store"))
            .extract()
            .header("Set-Cookie");
    assertThat(cookie)
        .matches("waymark_session=[A-Za-z0-9_-]{43};.*")
        .containsIgnoringCase("HttpOnly")
        .containsIgnoringCase("Secure")
        .containsIgnoringCase("SameSite=Strict")
        .containsIgnoringCase("Path=/console")
        .doesNotContainIgnoringCase("Max-Age")
        .doesNotContainIgnoringCase("Domain");
  }

  @Test
  void aWrongTokenIsNeitherAcceptedNorShownAgain() {
    browser()
        .formParam("token", "wrong<script>")
        .post("/console/sign-in")
        .then()
        .statusCode(401)
        .header("Set-Cookie", nullValue())
        .header("WWW-Authenticate", nullValue())
        .body(containsString("token is invalid or has expired"))
        .body(not(containsString("wrong")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/console",
        "/console.evil.example",
        "/console/../api/v1/providers\r\nSet-Cookie: x=y",
        "/console\\evil",
        "javascript:alert(1)",
        "/console?\"><script>alert(1)</script>"
      })
  void signInNeverRedirectsToAnotherSite(String next) {
    browser()
        .formParam("token", Staff.TOKEN)
        .formParam("next", next)
        .post("/console/sign-in")
        .then()
        .statusCode(303)
        .header("Location", containsString("/console"))
        .header("Location", not(containsString("evil")));
    signedOut()
        .queryParam("next", next)
        .get("/console/sign-in")
        .then()
        .statusCode(200)
        .body(containsString("name=\"next\" value=\"/console\""));
  }

  @Test
  void aSessionIdOfTheBrowserIsNeverUsed() {
    String chosen = "A".repeat(43);
    String given =
        browser()
            .cookie(COOKIE, chosen)
            .formParam("token", Staff.TOKEN)
            .post("/console/sign-in")
            .cookie(COOKIE);
    assertThat(given).isNotEqualTo(chosen);
    signedOut().cookie(COOKIE, chosen).get("/console").then().statusCode(303);
  }

  @Test
  void signingInAgainEndsTheSessionBefore() {
    ConsoleUser first = ConsoleUser.with(Staff.TOKEN);
    first.asks().formParam("token", Staff.TOKEN).post("/console/sign-in").then().statusCode(303);
    first.asks().get("/console").then().statusCode(303);
  }

  @Test
  void signingOutEndsTheSessionAndNotOnlyTheCookie() {
    ConsoleUser user = ConsoleUser.with(Staff.TOKEN);
    user.asks().get("/console").then().statusCode(200);
    user.sends()
        .post("/console/sign-out")
        .then()
        .statusCode(303)
        .header("Set-Cookie", containsString("Max-Age=0"));
    user.asks().get("/console").then().statusCode(303);
  }

  @Test
  void aRevokedTokenTakesItsSessionsWithIt() {
    Tokens.Created token =
        tokens.create(
            new NewToken("gone", Role.SUPPORT, Optional.empty(), ProviderScope.all()),
            Change.byItself("test"));
    ConsoleUser user = ConsoleUser.with(token.text());
    tokens.revoke(token.id(), Change.byItself("test"));
    user.asks().get("/console").then().statusCode(303);
  }

  @Test
  void anExpiredTokenEndsItsSessions() {
    Tokens.Created token =
        tokens.create(
            new NewToken("short", Role.SUPPORT, Optional.empty(), ProviderScope.all()),
            Change.byItself("test"));
    ConsoleUser user = ConsoleUser.with(token.text());
    change("update token set expires_at = ?1 where id = ?2", Instant.EPOCH, token.id());
    user.asks().get("/console").then().statusCode(303);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update console_session set opened_at = opened_at - interval '25 hours'",
        "update console_session set seen_at = seen_at - interval '9 hours'",
        "update console_session set configured = '00' where configured is not null"
      })
  void aSessionEndsByItself(String later) {
    ConsoleUser user = ConsoleUser.with(Staff.TOKEN);
    change(later);
    user.asks().get("/console").then().statusCode(303);
  }

  @Test
  void onlyHashesAreStored() {
    ConsoleUser user = ConsoleUser.with(Staff.TOKEN);
    List<?> rows =
        entities.createNativeQuery("select s::text from console_session s").getResultList();
    assertThat(rows)
        .isNotEmpty()
        .noneMatch(row -> row.toString().contains(user.cookie()))
        .noneMatch(row -> row.toString().contains(user.csrf()))
        .noneMatch(row -> row.toString().contains(Staff.TOKEN));
  }

  @Test
  void aSessionOpensTheConsoleAndATokenTheApi() {
    ConsoleUser user = ConsoleUser.with(Staff.TOKEN);
    user.asks().get("/api/v1/providers").then().statusCode(401);
    signedOut().auth().oauth2(Staff.TOKEN).get("/console").then().statusCode(303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "none"})
  void requestsOfOtherSitesAreRefused(String site) {
    signedOut()
        .header("Sec-Fetch-Site", site)
        .formParam("token", Staff.TOKEN)
        .post("/console/sign-in")
        .then()
        .statusCode(403)
        .header("Set-Cookie", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "http://localhost:1", "http://"})
  void withoutFetchMetadataTheOriginCounts(String origin) {
    signedOut()
        .header("Origin", origin)
        .formParam("token", Staff.TOKEN)
        .post("/console/sign-in")
        .then()
        .statusCode(403);
    signedOut()
        .header("Origin", "https://desk.example")
        .header("Host", "desk.example")
        .formParam("token", Staff.TOKEN)
        .post("/console/sign-in")
        .then()
        .statusCode(303);
    signedOut().formParam("token", Staff.TOKEN).post("/console/sign-in").then().statusCode(403);
  }

  @Test
  void pagesForbidCachesAndFrames() {
    ConsoleUser.with(Staff.TOKEN)
        .asks()
        .get("/console")
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("private, no-store"))
        .header("Referrer-Policy", equalTo("same-origin"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
        .header("Content-Security-Policy", not(containsString("unsafe")));
  }

  @Test
  void missingPagesAreHtml() {
    ConsoleUser.with(Staff.TOKEN)
        .asks()
        .get("/console/nothing<script>")
        .then()
        .statusCode(404)
        .contentType("text/html")
        .body(containsString("Page not found"))
        .body(not(containsString("<script>")));
  }

  @Transactional
  void change(String sql, Object... values) {
    var query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    query.executeUpdate();
  }
}
