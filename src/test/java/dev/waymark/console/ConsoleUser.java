package dev.waymark.console;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who has signed in to the console, without a browser. */
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
        CSRF.matcher(nobody().cookie("waymark_session", cookie).get("/console").asString());
    if (!form.find()) {
      throw new AssertionError("no form in the page");
    }
    return new ConsoleUser(cookie, form.group(1));
  }

  /** Somebody who has no session; stays where the answer is. */
  static RequestSpecification nobody() {
    return given().redirects().follow(false);
  }

  /** What a browser sends from our own pages. */
  static RequestSpecification browser() {
    return nobody().header("Sec-Fetch-Site", "same-origin");
  }

  RequestSpecification asks() {
    return browser().cookie("waymark_session", cookie);
  }

  /** Sends a form of this session. */
  RequestSpecification sends() {
    return asks().formParam("csrf", csrf);
  }
}
