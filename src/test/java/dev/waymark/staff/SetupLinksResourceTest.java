package dev.waymark.staff;

import static dev.waymark.Staff.admin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.waymark.CapturedLog;
import dev.waymark.Management;
import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import dev.waymark.audit.Change;
import dev.waymark.audit.ProviderScope;
import dev.waymark.qr.QrCode;
import dev.waymark.security.Role;
import dev.waymark.security.token.NewToken;
import dev.waymark.security.token.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One-time links as support staff makes them for a welcome mail. */
@QuarkusTest
@TestProfile(RecordsTest.PublicService.class)
@WithTestResource(TestDatabase.class)
class SetupLinksResourceTest {
  private static final String MARK = "welcomemarker";
  private static final String DOMAIN = "welcome.example";
  private static final String ADDRESS = MARK + "@" + DOMAIN;

  @Inject Tokens tokens;
  @Inject Clock clock;

  @BeforeEach
  void register() {
    Staff.register(DOMAIN, "mail.welcome.example");
  }

  private static RequestSpecification with(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  private static ValidatableResponse make(RequestSpecification caller, Map<String, String> body) {
    return caller.body(body).post("/api/v1/setup-links").then();
  }

  private static Instant end(ValidatableResponse made) {
    return Instant.parse(made.statusCode(201).extract().<String>path("expiresAt"));
  }

  @Test
  void aLinkIsMadeBySupportAndOpensThePage() {
    String support = tokens.create("desk", Role.SUPPORT, Change.byItself("test"));
    JsonPath made =
        make(with(support), Map.of("email", ADDRESS, "language", "de"))
            .statusCode(201)
            .header("Cache-Control", equalTo("no-store"))
            .extract()
            .jsonPath();
    String url = made.getString("url");
    assertThat(url).matches("https://cfg\\.example\\.net/s/[0-9a-f]{32}");
    assertThat(made.getString("qr")).isEqualTo(QrCode.of(url).svg());
    given()
        .redirects()
        .follow(false)
        .post(URI.create(url).getPath())
        .then()
        .statusCode(303)
        .header("Location", equalTo("/setup?email=" + MARK + "%40" + DOMAIN + "&lang=de"));
  }

  @Test
  void aLinkEndsInTwoWeeksUnlessSomebodySaysWhen() {
    Instant now = clock.instant();
    assertThat(end(make(admin(), Map.of("email", ADDRESS))))
        .isBetween(now.plus(Duration.ofDays(14)).minusSeconds(1), now.plus(Duration.ofDays(15)));
    Instant chosen = Instant.ofEpochSecond(now.getEpochSecond()).plus(Duration.ofDays(89));
    assertThat(end(make(admin(), Map.of("email", ADDRESS, "expiresAt", chosen.toString()))))
        .isEqualTo(chosen);
    make(admin(), Map.of("email", ADDRESS, "expiresAt", now.plus(Duration.ofDays(91)).toString()))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/expiresAt"))
        .body("errors[0].detail", containsString("90 days"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                               | /email",
        "{\"email\":\"ann\"}                                              | /email",
        "{\"email\":\"a\\u0000@welcome.example\"}                         | /email",
        "{\"email\":\"a\\r\\nBcc:b@welcome.example\"}                     | /email",
        "{\"email\":\"a@welcome.example\",\"expiresAt\":\"soon\"}         | /expiresAt",
        "{\"email\":\"a@welcome.example\",\"expiresAt\":\"2001-01-01T00:00:00Z\"} | /expiresAt",
        "{\"email\":\"a@welcome.example\",\"language\":\"tlh\"}           | /language",
        "{\"email\":\"a@welcome.example\",\"language\":\"\"}              | /language",
        "{\"email\":\"a@welcome.example\",\"url\":\"https://evil.example\"} | /url"
      })
  void namesTheInvalidMemberOfARequest(String body, String pointer) {
    admin()
        .body(body)
        .post("/api/v1/setup-links")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains(pointer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"moved-away.example", "nobody-knows.example"})
  void thereIsNoLinkToAPageWithoutSettings(String domain) {
    Staff.putDomain("moved-away.example", Map.of("movedTo", DOMAIN));
    make(admin(), Map.of("email", "ann@" + domain))
        .statusCode(404)
        .body("type", equalTo("urn:waymark:problem:unknown-domain"));
  }

  @Test
  void toATokenForSomeProvidersTheDomainsOfOthersAreUnknown() {
    Staff.putDomain("google.welcome.example", Map.of("provider", "gmail"));
    NewToken grant =
        new NewToken("reseller", Role.SUPPORT, Optional.empty(), ProviderScope.of(Set.of("gmail")));
    String reseller = tokens.create(grant, Change.byItself("test")).text();
    make(with(reseller), Map.of("email", "ann@google.welcome.example")).statusCode(201);
    String others =
        make(with(reseller), Map.of("email", ADDRESS)).statusCode(404).extract().asString();
    make(with(reseller), Map.of("email", "ann@nobody-knows.example"))
        .statusCode(404)
        .body(equalTo(others));
  }

  @Test
  void theAuditHasTheDomainAndNotTheAddress() {
    CapturedLog log = new CapturedLog();
    log.start();
    String url =
        make(admin().header("Waymark-Reason", "new customer"), Map.of("email", ADDRESS))
            .body("url", not(containsString(MARK)))
            .extract()
            .path("url");
    make(admin(), Map.of("email", MARK + "@nobody-knows.example"));
    make(admin(), Map.of("email", MARK));
    log.stop();
    admin()
        .queryParam("subject", DOMAIN)
        .queryParam("action", "setup-link.create")
        .get("/api/v1/audit")
        .then()
        .body("items.reason", hasItem("new customer"))
        .body(not(containsString(MARK)))
        .body(not(containsString(url.substring(url.lastIndexOf('/') + 1))));
    assertThat(log.lines()).noneMatch(line -> line.contains(MARK));
    assertThat(Management.get("/q/metrics")).doesNotContain(MARK);
  }
}
