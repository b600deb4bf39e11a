package dev.waymark;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Requests to the staff API as the administrator of the tests. */
public final class Staff {
  public static final String TOKEN = "admin-token-of-the-tests";

  private Staff() {}

  public static RequestSpecification admin() {
    return given().auth().oauth2(TOKEN).contentType(ContentType.JSON);
  }

  /** Registers a customer of Media Temple, whose provider is in the starter catalogue. */
  public static void register(String domain, String server) {
    putDomain(domain, Map.of("provider", "mediatemple", "variables", Map.of("SERVER", server)));
  }

  public static void putDomain(String domain, Map<String, Object> document) {
    int status = admin().body(document).when().put("/api/v1/domains/{name}", domain).statusCode();
    if (status != 200 && status != 201) {
      throw new AssertionError("cannot register " + domain + ": " + status);
    }
  }
}
