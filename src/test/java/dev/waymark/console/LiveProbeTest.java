package dev.waymark.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.Staff;
import dev.waymark.TestDatabase;
import dev.waymark.audit.Change;
import dev.waymark.audit.ProviderScope;
import dev.waymark.security.Role;
import dev.waymark.security.token.NewToken;
import dev.waymark.security.token.Tokens;
import dev.waymark.staff.LabProvider;
import dev.waymark.staff.LabServer;
import dev.waymark.staff.ProbeLab;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Probes in the console: what is told when, and to whom. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ProbeLab.class)
class LiveProbeTest {
  @Inject Tokens tokens;

  private static void register(String domain, LabServer server) {
    LabProvider.register(domain, List.of(LabProvider.service("imap", server.port(), "starttls")));
  }

  private static String begin(ConsoleUser user, String sought) {
    return user.sends()
        .formParam("q", sought)
        .post("/console/probes")
        .then()
        .statusCode(303)
        .extract()
        .header("Location")
        .replaceAll(".*/", "");
  }

  private static List<String> events(ConsoleUser user, String probe) {
    String stream =
        user.asks()
            .accept("text/event-stream")
            .get("/console/probes/{id}/events", probe)
            .then()
            .statusCode(200)
            .contentType(containsString("text/event-stream"))
            .header("X-Accel-Buffering", "no")
            .header("Cache-Control", equalTo("no-store"))
            .extract()
            .asString();
    return Stream.of(stream.split("\n\n")).toList();
  }

  @Test
  void eachEndpointIsSentOnceAndThenTheEnd() throws IOException {
    try (LabServer server = LabServer.saying("* BYE\r\n")) {
      register("told.console.example", server);
      ConsoleUser user = ConsoleUser.with(Staff.TOKEN);
      String probe = begin(user, "ann@told.console.example");
      List<String> events = events(user, probe);
      assertThat(events).filteredOn(event -> event.startsWith("event:cell-")).hasSize(6);
      assertThat(events.get(events.size() - 1))
          .startsWith("event:done")
          .contains("One published endpoint is broken.");
      // Whoever comes late, or again, hears the same.
      assertThat(events(user, probe)).hasSameSizeAs(events);
      user.asks()
          .get("/console/probes/{id}", probe)
          .then()
          .statusCode(200)
          .body(containsString("told.console.example"))
          .body(containsString("Broken"));
    }
  }

  @Test
  void resultsAreStoredInTheHistory() throws IOException {
    try (LabServer server = LabServer.saying("* BYE\r\n")) {
      register("kept.console.example", server);
      ConsoleUser user = ConsoleUser.with(Staff.TOKEN);
      events(user, begin(user, "kept.console.example"));
      Staff.admin()
          .get("/api/v1/domains/kept.console.example/probes")
          .then()
          .statusCode(200)
          .body("items.size()", equalTo(1));
    }
  }

  @Test
  void aProbeBelongsToTheSessionThatStartedIt() throws IOException {
    try (LabServer server = LabServer.saying("* BYE\r\n")) {
      register("mine.console.example", server);
      String probe = begin(ConsoleUser.with(Staff.TOKEN), "mine.console.example");
      ConsoleUser other = ConsoleUser.with(Staff.TOKEN);
      for (String path : List.of("/console/probes/", "/console/probes/{id}/events")) {
        String url = path.contains("{") ? path.replace("{id}", probe) : path + probe;
        other.asks().get(url).then().statusCode(404);
        ConsoleUser.signedOut().accept("text/event-stream").get(url).then().statusCode(401);
      }
    }
  }

  @Test
  void signingOutEndsWhatIsStillRunning() throws IOException {
    try (LabServer silent = LabServer.holding("")) {
      register("left.console.example", silent);
      ConsoleUser user = ConsoleUser.with(Staff.TOKEN);
      begin(user, "left.console.example");
      silent.awaitClient();
      user.sends().post("/console/sign-out").then().statusCode(303);
      silent.release();
      assertThat(silent.seesClientLeave()).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void domainsOutsideTheScopeAreNotFound() throws IOException {
    try (LabServer server = LabServer.saying("* BYE\r\n")) {
      register("others.console.example", server);
      Tokens.Created token =
          tokens.create(
              new NewToken(
                  "some", Role.SUPPORT, Optional.empty(), ProviderScope.of(Set.of("gmail"))),
              Change.byItself("test"));
      ConsoleUser some = ConsoleUser.with(token.text());
      some.asks().get("/console?q=gmail.com").then().statusCode(200);
      String others =
          some.asks()
              .get("/console?q=others.console.example")
              .then()
              .statusCode(404)
              .extract()
              .asString();
      String nobodys =
          some.asks()
              .get("/console?q=nobody.console.example")
              .then()
              .statusCode(404)
              .extract()
              .asString();
      assertThat(others.replace("others.", "nobody.")).isEqualTo(nobodys);
      some.sends()
          .formParam("q", "others.console.example")
          .post("/console/probes")
          .then()
          .statusCode(404);
    }
  }
}
