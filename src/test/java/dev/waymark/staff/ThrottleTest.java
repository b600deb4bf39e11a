package dev.waymark.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesRegex;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Wrong tokens slow down wrong tokens; a right one is accepted whatever was sent before it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ThrottleLab.class)
class ThrottleTest {
  private static final String WAIT = "[1-9][0-9]?";

  private static RequestSpecification from(String source) {
    return given().header("X-Forwarded-For", source);
  }

  private static int providers(String source, String token) {
    return from(source).auth().oauth2(token).get("/api/v1/providers").statusCode();
  }

  private static void guess(String source) {
    for (int i = 0; i < ThrottleLab.WRONG_TOKENS; i++) {
      assertThat(providers(source, "wrong" + i)).isEqualTo(401);
    }
  }

  /** A token that nobody has used yet. */
  private static String created() {
    return Staff.admin()
        .body(Map.of("name", "throttled-" + UUID.randomUUID(), "role", "support"))
        .post("/api/v1/tokens")
        .then()
        .statusCode(201)
        .extract()
        .path("token");
  }

  private static String storedForm(int number) {
    return "wm_%08d_%s".formatted(number, "a".repeat(43));
  }

  @Test
  void aRightTokenWorksAfterManyWrongOnesFromItsSource() {
    String source = "192.0.2.1";
    String stored = created();
    guess(source);
    from(source)
        .auth()
        .oauth2("wrong")
        .get("/api/v1/providers")
        .then()
        .statusCode(429)
        .header("Retry-After", matchesRegex(WAIT))
        .contentType("application/problem+json");
    assertThat(providers(source, stored)).isEqualTo(200);
    assertThat(providers(source, Staff.TOKEN)).isEqualTo(200);
    from(source).get("/api/v1/providers").then().statusCode(401);
  }

  @Test
  void oneSourceDoesNotSlowAnother() {
    guess("192.0.2.2");
    assertThat(providers("192.0.2.2", "wrong")).isEqualTo(429);
    assertThat(providers("192.0.2.3", "wrong")).isEqualTo(401);
    assertThat(providers("192.0.2.3", Staff.TOKEN)).isEqualTo(200);
  }

  @Test
  void theConsoleCountsTheSameTokens() {
    String source = "192.0.2.4";
    guess(source);
    signIn(source, "wrong")
        .then()
        .statusCode(429)
        .header("Retry-After", matchesRegex(WAIT))
        .body(containsString("wait a minute"));
    signIn(source, Staff.TOKEN).then().statusCode(303);
    signIn(source, created()).then().statusCode(303);
  }

  private static Response signIn(String source, String token) {
    return from(source)
        .header("Sec-Fetch-Site", "same-origin")
        .redirects()
        .follow(false)
        .formParam("token", token)
        .post("/console/sign-in");
  }

  @Test
  void wrongTokensDoNotAffectMailClients() {
    guess("192.0.2.5");
    for (String path : List.of("/v1.1/gmail.com", "/api/v1/settings?email=ann@gmail.com")) {
      from("192.0.2.5").auth().oauth2("wrong").get(path).then().statusCode(200);
    }
  }

  /** All are counted before they are answered, and a token that was never used is found. */
  @Test
  void guessesAtOnceGetNoMoreAnswersThanOneAfterTheOther() throws Exception {
    String source = "192.0.2.6";
    String stored = created();
    List<Callable<Integer>> guesses =
        IntStream.range(0, 60)
            .<Callable<Integer>>mapToObj(
                i -> () -> providers(source, i == 40 ? stored : storedForm(i)))
            .toList();
    ExecutorService threads = Executors.newFixedThreadPool(20);
    try {
      List<Integer> statuses = threads.invokeAll(guesses).stream().map(ThrottleTest::get).toList();
      assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
      assertThat(statuses).filteredOn(status -> status == 401).hasSize(ThrottleLab.WRONG_TOKENS);
      assertThat(statuses).filteredOn(status -> status == 429).hasSize(59 - 3);
    } finally {
      threads.shutdownNow();
    }
  }

  private static int get(Future<Integer> status) {
    try {
      return status.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aTokenThatWasRevokedIsWrongAtOnce() {
    String stored = created();
    assertThat(providers("192.0.2.7", stored)).isEqualTo(200);
    Staff.admin().delete("/api/v1/tokens/" + stored.substring(3, 11)).then().statusCode(204);
    guessWith("192.0.2.7", stored);
    assertThat(providers("192.0.2.7", stored)).isEqualTo(429);
  }

  private static void guessWith(String source, String token) {
    for (int i = 0; i < ThrottleLab.WRONG_TOKENS; i++) {
      assertThat(providers(source, token)).isEqualTo(401);
    }
  }

  @Test
  void aForgedAddressBeforeTheProxysDoesNotMakeANewSource() {
    for (int i = 0; i < ThrottleLab.WRONG_TOKENS; i++) {
      assertThat(providers("198.51.100." + i + ", 192.0.2.8, 10.1.2.3", "wrong")).isEqualTo(401);
    }
    assertThat(providers("198.51.100.77,192.0.2.8", "wrong")).isEqualTo(429);
    assertThat(providers("192.0.2.8:4711, 10.1.2.3", "wrong")).isEqualTo(429);
    assertThat(providers("192.0.2.8, 192.0.2.9", "wrong")).isEqualTo(401);
  }

  private static Response probe(String source, String token) {
    return from(source)
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(Map.of("domain", "throttled.example"))
        .post("/api/v1/probes");
  }

  @Test
  void aTokenAndASourceThatStartManyProbesWait() {
    // Its server is in a network that is not probed, so that no probe takes long.
    Staff.register("throttled.example", "127.0.0.1");
    String token = created();
    Response answer = probe("192.0.2.10", token);
    for (int i = 0; i < 200 && answer.statusCode() == 200; i++) {
      answer = probe("192.0.2.10", token);
    }
    answer.then().statusCode(429).header("Retry-After", matchesRegex(WAIT));
    assertThat(probe("192.0.2.11", token).statusCode()).isEqualTo(429);
    assertThat(probe("192.0.2.11", created()).statusCode()).isEqualTo(200);
  }
}
