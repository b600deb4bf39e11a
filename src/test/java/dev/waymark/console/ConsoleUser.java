package dev.waymark.console;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signed-in user of the console, without a browser. */
record ConsoleUser(String cookie, String csrf) {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  static ConsoleUser with(String token) {
    String cookie =
        browser()
            .formParam("token", token)
            .post("/console/sign-in")
            .then()
            .statusCode(303)
            .extract()
            .cookie("waymark_session");
    Matcher form =
        CSRF.matcher(signedOut().cookie("waymark_session", cookie).get("/console").asString());
    if (!form.find()) {
      throw new AssertionError("no form in the page");
    }
    return new ConsoleUser(cookie, form.group(1));
  }

  /** Creates a request without a session that follows no redirects. */
  static RequestSpecification signedOut() {
    return given().redirects().follow(false);
  }

  /** Creates a request as a browser sends it from our own pages. */
  static RequestSpecification browser() {
    return signedOut().header("Sec-Fetch-Site", "same-origin");
  }

  RequestSpecification asks() {
    return browser().cookie("waymark_session", cookie);
  }

  /** Creates a form request of this session. */
  RequestSpecification sends() {
    return asks().formParam("csrf", csrf);
  }
}
