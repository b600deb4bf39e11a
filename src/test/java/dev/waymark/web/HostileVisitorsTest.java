package dev.waymark.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.CapturedLog;
import dev.waymark.Management;
import dev.waymark.Requests;
import dev.waymark.TestDatabase;
import dev.waymark.catalogue.lookup.KnownDomains;
import dev.waymark.http.PublicUrlConfig;
import dev.waymark.mobileconfig.MobileconfigConfig;
import dev.waymark.pages.Assets;
import dev.waymark.pages.WebConfig;
import dev.waymark.qr.QrRenderer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hostile input on the setup page: no markup, no policy violation, no address in logs or metrics.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HostileVisitorsTest {
  /** Stands in every address below, and must stand in no log line and no metric. */
  private static final String MARK = "pagemarker";

  private final CapturedLog log = new CapturedLog();

  @Inject WebConfig config;
  @Inject Assets assets;
  @Inject PublicUrlConfig publicUrl;
  @Inject MobileconfigConfig mobileconfig;
  @Inject QrRenderer qr;

  @BeforeEach
  void listen() {
    log.start();
  }

  @AfterEach
  void nothingIsLogged() {
    log.stop();
    assertThat(log.lines()).noneMatch(line -> line.contains(MARK));
  }

  static Stream<String> hostileTexts() {
    return HostileTexts.with(MARK);
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void nothingComesBackAsMarkup(String typed) {
    String query = URLEncoder.encode(typed, StandardCharsets.UTF_8);
    for (String more : List.of("", "&lang=ar", "&device=" + query, "&lang=" + query)) {
      String html =
          given().urlEncodingEnabled(false).get("/setup?email=" + query + more).asString();
      assertThat(html)
          .doesNotContain("<script>", "<img/", "<svg/", "alert(1)>", "\" autofocus onfocus=")
          .doesNotContain("'onfocus='", "href=\"javascript:", ">49<");
      assertThat(html.replaceAll("<script type=\"module\" src=\"/assets/[^\"<>]+\">", ""))
          .doesNotContain("<script");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        MARK + "%FF%40gmail.com",
        MARK + "%00%40gmail.com",
        MARK + "%0d%0aSet-Cookie:x%40gmail.com",
        MARK + "%E2%80%AE%40gmail.com",
        "%ED%A0%80" + MARK
      })
  void unsafeInputIsNotEchoed(String encoded) {
    String html =
        given()
            .urlEncodingEnabled(false)
            .get("/setup?email=" + encoded)
            .then()
            .statusCode(400)
            .extract()
            .asString();
    assertThat(html).doesNotContain(MARK);
  }

  @Test
  void headersDoNotComeBackEither() {
    String evil = "\"><script>alert(1)</script>";
    String html =
        given()
            .header("User-Agent", evil)
            .header("Accept-Language", evil)
            .header("Sec-CH-UA-Platform", evil)
            .header("Referer", "https://evil.example/" + evil)
            .header("X-Forwarded-Host", "evil.example")
            .get("/setup?email=ann@gmail.com")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(html).doesNotContain("<script>", "evil.example");
  }

  @Test
  void noAddressReachesAMetric() {
    given().get("/setup?email=" + MARK + "@gmail.com");
    given().get("/setup/" + MARK + "@gmail.com");
    given().get("/assets/" + MARK + "/" + MARK);
    assertThat(Management.get("/q/metrics")).doesNotContain(MARK);
  }

  @Test
  void whileTheDatabaseDoesNotAnswerThePageSaysSo() {
    SetupPage page =
        new SetupPage(
            new KnownDomains().unreachable("broken.example"),
            config,
            assets,
            publicUrl,
            mobileconfig,
            qr);
    Response response = page.get(Requests.http("email=" + MARK + "%40broken.example", ""));
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeaderString("Retry-After")).isEqualTo("5");
    assertThat(response.getEntity().toString())
        .contains("Please try again in a moment", "/setup?email=" + MARK + "%40broken.example");
  }
}
