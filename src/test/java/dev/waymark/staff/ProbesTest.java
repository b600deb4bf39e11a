package dev.waymark.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Probes as the staff API offers them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ProbeLab.class)
class ProbesTest {

  @Test
  void streamTellsEachEndpointAndThenTheSummary() throws IOException {
    try (LabServer imap = LabServer.saying("* BYE\r\n")) {
      LabProvider.register("stream.example", imap.port());
      List<String> events = events("{\"email\":\"ann@stream.example\"}");
      String last = events.get(events.size() - 1);
      assertThat(events.subList(0, events.size() - 1))
          .hasSize(6)
          .allMatch(event -> event.startsWith("event:endpoint\n"))
          .anyMatch(event -> event.contains("\"SERVICE_REFUSED\""));
      assertThat(last).startsWith("event:summary\n");
      JsonPath summary = JsonPath.from(data(last));
      assertThat(summary.getInt("summary.unusable")).isEqualTo(6);
      assertThat(summary.getInt("summary.broken")).isEqualTo(1);
      assertThat(summary.getString("startedAt")).endsWith("Z");
    }
  }

  @Test
  void streamAndResultSayTheSame() throws IOException {
    try (LabServer imap = LabServer.saying("* BYE\r\n")) {
      LabProvider.register("same.example", imap.port());
      List<String> streamed =
          events("{\"domain\":\"same.example\"}").stream()
              .filter(event -> event.startsWith("event:endpoint"))
              .map(event -> JsonPath.from(data(event)).getString("detail"))
              .toList();
      List<String> waited =
          Staff.admin()
              .body("{\"domain\":\"same.example\"}")
              .post("/api/v1/probes")
              .jsonPath()
              .getList("endpoints.detail");
      assertThat(streamed).containsExactlyInAnyOrderElementsOf(waited);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/probes", "/api/v1/probes/stream"})
  void unknownSubjectsAreRefusedBeforeTheProbe(String path) {
    Staff.admin()
        .accept("text/event-stream, application/json")
        .body("{\"domain\":\"nobody.example\"}")
        .post(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:waymark:problem:unknown-domain"));
    Staff.admin().body("{\"provider\":\"nobody\"}").post(path).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"domain\":\"gmail.com\",\"provider\":\"gmail\"}",
        "{\"domain\":\"gmail.com\",\"email\":\"ann@gmail.com\"}"
      })
  void exactlyOneSubjectIsNamed(String body) {
    Staff.admin()
        .body(body)
        .post("/api/v1/probes")
        .then()
        .statusCode(422)
        .body("errors[0].detail", containsString("exactly one"));
  }

  @Test
  void aProviderStandsForItsOwnHostsAndThoseOfItsFirstDomains() throws IOException {
    try (LabServer imap = LabServer.saying("* BYE\r\n")) {
      String provider = LabProvider.register("first.example", imap.port());
      for (char name = 'g'; name < 'm'; name++) {
        Staff.putDomain(
            name + ".example",
            Map.of("provider", provider, "variables", Map.of("SERVER", "127.0.0." + (int) name)));
      }
      Staff.admin()
          .body(Map.of("provider", provider))
          .post("/api/v1/probes")
          .then()
          .statusCode(200)
          // f(irst), g, h, i, j; k and l are two too many.
          .body(
              "endpoints.host.unique()",
              equalTo(
                  List.of(
                      ProbeLab.HOST, "127.0.0.103", "127.0.0.104", "127.0.0.105", "127.0.0.106")))
          .body("endpoints.findAll { it.host == '127.0.0.2' }.published", hasItem(true));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/probes", "/api/v1/probes/stream"})
  @Timeout(value = 25, unit = TimeUnit.SECONDS) // uncut, it lasts as long as the probe's timeout
  void closingTheConnectionEndsTheProbe(String path) throws IOException, InterruptedException {
    try (LabServer silent = LabServer.saying("")) {
      String domain = "silent" + path.length() + ".example";
      LabProvider.register(domain, silent.port());
      try (Socket asker = new Socket("localhost", RestAssured.port)) {
        ask(asker, path, "{\"domain\":\"" + domain + "\"}");
        silent.awaitClient();
        awaitListening(asker, path);
      }
      assertThat(silent.seesClientLeave()).isTrue();
    }
  }

  /** The service learns of a hang-up once it waits for the probe: when it streams, or shortly. */
  private static void awaitListening(Socket asker, String path) throws IOException {
    if (path.endsWith("/stream")) {
      assertThat(asker.getInputStream().read()).isEqualTo('H');
      return;
    }
    for (int others = 0; others < 20; others++) {
      Staff.admin().get("/api/v1/domains").then().statusCode(200);
    }
  }

  private static void ask(Socket asker, String path, String body) throws IOException {
    String request =
        String.join(
            "\r\n",
            "POST " + path + " HTTP/1.1",
            "Host: localhost",
            "Authorization: Bearer " + Staff.TOKEN,
            "Content-Type: application/json",
            "Content-Length: " + body.length(),
            "",
            body);
    asker.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
  }

  private static List<String> events(String body) {
    String stream =
        Staff.admin()
            .body(body)
            .post("/api/v1/probes/stream")
            .then()
            .statusCode(200)
            .contentType(containsString("text/event-stream"))
            .header("X-Accel-Buffering", "no")
            .extract()
            .asString();
    return Stream.of(stream.split("\n\n")).filter(event -> !event.startsWith(":")).toList();
  }

  private static String data(String event) {
    return event
        .lines()
        .filter(line -> line.startsWith("data:"))
        .map(line -> line.substring("data:".length()))
        .findFirst()
        .orElseThrow();
  }
}
