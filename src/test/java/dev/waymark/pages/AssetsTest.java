package dev.waymark.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Style sheet, script and icon: kept for ever under the hash of their content. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AssetsTest {
  private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

  @Test
  void everyReferencedFileIsCachedForEver() {
    String html = given().get("/setup?email=ann@gmail.com").asString();
    assertThat(ASSET.matcher(html).results().map(asset -> asset.group(1)).distinct())
        .hasSize(3)
        .allSatisfy(
            path ->
                given()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("public, max-age=31536000, immutable")));
  }

  @Test
  void typesAreThoseOfTheFiles() {
    given().get("/assets/x/waymark.css").then().contentType("text/css; charset=utf-8");
    given().get("/assets/x/waymark.js").then().contentType("text/javascript; charset=utf-8");
    given().get("/assets/x/icon.svg").then().contentType("image/svg+xml");
  }

  @Test
  void anotherHashGetsTheFileUncached() {
    given()
        .get("/assets/000000000000/waymark.css")
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"));
  }

  @Test
  void thereAreNoOtherFiles() {
    for (String path :
        new String[] {
          "/assets/x/logo.svg",
          "/assets/x/../application.properties",
          "/assets/x/application.properties",
          "/webjars/htmx.org/2.0.4/dist/htmx.js",
          "/webjars/htmx-ext-sse/2.2.2/sse.js"
        }) {
      given().get(path).then().statusCode(404);
    }
  }

  @Test
  void theColourOfTheHosterStandsBeforeTheSheet() {
    String css = given().get("/assets/x/waymark.css").asString();
    assertThat(css).startsWith(":root{--accent:#1f5fbf;--ink:#ffffff}");
    assertThat(css).doesNotContain("url(", "@import", "http");
  }
}
