package dev.waymark.qr;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.google.zxing.ReaderException;
import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code over HTTP and on the setup page, read back as a phone reads it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class QrResourceTest {
  private static final String PATH = "/api/v1/settings/qr";
  private static final String JSON = "application/json";
  private static final Pattern CODE =
      Pattern.compile(
          "viewBox=\"0 0 (\\d+) \\d+\".*?shape-rendering=\"crispEdges\" d=\"([^\"]+)\"");

  @BeforeEach
  void register() {
    Staff.register("example.com", "mail.example.com");
  }

  @Test
  void theSvgHoldsTheArray() throws ReaderException {
    Response svg = given().get(PATH + "?email=ann@example.com&name=Ann");
    svg.then()
        .statusCode(200)
        .contentType("image/svg+xml")
        .header("Cache-Control", "private, no-store");
    String array =
        given().accept(JSON).get(PATH + "?email=ann@example.com&name=Ann").body().asString();
    assertThat(array).startsWith("[1,[1,1],[0,\"mail.example.com\",").endsWith(",\"Ann\"]]]]");
    assertThat(QrCodeTest.read(code(svg.body().asString(), 0))).isEqualTo(array);
  }

  @Test
  void browsersGetTheSvg() {
    given()
        .accept("text/html,application/xhtml+xml,*/*;q=0.8")
        .get(PATH + "?email=ann@example.com")
        .then()
        .statusCode(200)
        .contentType("image/svg+xml");
    given().accept("text/html").get(PATH + "?email=ann@example.com").then().statusCode(406);
  }

  @Test
  void anInvalidRequestIsAProblem() {
    for (String query : new String[] {"", "?email=ann", "?email=ann@example.com&name=%E2%80%AE"}) {
      given()
          .urlEncodingEnabled(false)
          .get(PATH + query)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("type", equalTo("urn:waymark:problem:invalid-request"));
    }
    given().get(PATH + "?email=ann@nowhere.example").then().statusCode(404);
  }

  @Test
  void anAddressBeyondAsciiIsNotExpressible() {
    given()
        .queryParam("email", "jörg@example.com")
        .get(PATH)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("detail", containsString("ASCII"));
  }

  @Test
  void theSetupPageShowsItForAndroid() throws ReaderException {
    String page = given().get("/setup?email=ann@example.com&device=android").body().asString();
    String array = given().accept(JSON).get(PATH + "?email=ann@example.com").body().asString();
    assertThat(QrCodeTest.read(code(page, page.indexOf("aria-labelledby=\"account\""))))
        .isEqualTo(array);
    assertThat(given().get("/setup?email=ann@example.com&device=mac").body().asString())
        .doesNotContain("aria-labelledby=\"account\"");
  }

  private static QrCode code(String document, int from) {
    Matcher code = CODE.matcher(document);
    assertThat(code.find(from)).isTrue();
    return new QrCode(Integer.parseInt(code.group(1)), code.group(2));
  }
}
