package dev.waymark.staff;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON in other encodings than UTF-8 is refused. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EncodingTest {
  private static final String DOCUMENT = "{\"provider\":\"gmail\"}";

  private static ValidatableResponse put(String type, byte[] body) {
    return given()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .auth()
        .oauth2(Staff.TOKEN)
        .header("Content-Type", type)
        .body(body)
        .put("/api/v1/domains/encoded.example")
        .then();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE"})
  void bytesInAnotherEncodingAreRefused(String encoding) {
    put("application/json", DOCUMENT.getBytes(Charset.forName(encoding)))
        .statusCode(422)
        .body("errors[0].detail", containsString("is not UTF-8"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json; charset=utf-16",
        "application/json;charset=\"ISO-8859-1\"",
        "Application/JSON;a=b; Charset=us-ascii"
      })
  void anotherDeclaredEncodingIsUnsupported(String type) {
    put(type, DOCUMENT.getBytes(StandardCharsets.UTF_8))
        .statusCode(415)
        .body("detail", containsString("UTF-8"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/json; charset=UTF-8"})
  void utf8IsRead(String type) {
    put(type, DOCUMENT.getBytes(StandardCharsets.UTF_8)).statusCode(anyOf(is(200), is(201)));
  }
}
