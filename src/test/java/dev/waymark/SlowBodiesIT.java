package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that send their bodies slowly, or hang up, while honest ones ask. */
class SlowBodiesIT {
  private static final int CONNECTIONS = 150;
  private static final Duration ATTACK = Duration.ofSeconds(42);
  private static final Duration LIMIT = Duration.ofSeconds(2);

  /** Keeps its connections, which are limited for each source. */
  private static final HttpClient HONEST = HttpClient.newHttpClient();

  @TempDir static Path directory;
  private static ServiceProcess service;
  private static String management = "";
  private static String token = "";

  @BeforeAll
  static void start() throws Exception {
    String port = Integer.toString(ServiceProcess.freePort());
    management = "http://localhost:" + port;
    service =
        ServiceProcess.start(
            directory, Map.of("QUARKUS_MANAGEMENT_PORT", port, "JAVA_TOOL_OPTIONS", "-Xmx256m"));
    token = service.token();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** Heads of requests with bodies, each with the seconds after which it is cut. */
  private static Map<String, Integer> slowRequests() {
    String authorization = "Authorization: Bearer " + token + "\r\n";
    String form = "Origin: http://a\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    return Map.of(
        SlowClients.head("/console/sign-in", form), 10,
        SlowClients.head("/autodiscover/autodiscover.xml", "Content-Type: text/xml\r\n"), 10,
        SlowClients.head("/api/v1/domains/import", "Content-Type: text/csv\r\n"), 10,
        SlowClients.head("/api/v1/probes", authorization + "Content-Type: application/json\r\n"),
            30,
        SlowClients.head("/api/v1/domains/import", authorization + "Content-Type: text/csv\r\n"),
            30);
  }

  @Test
  void slowBodiesStopNobodyAndAreCut() throws Exception {
    List<Duration> waited = new ArrayList<>();
    try (SlowClients clients = new SlowClients(service.port())) {
      for (String head : slowRequests().keySet()) {
        clients.open(CONNECTIONS, head);
      }
      CompletableFuture<Void> attack = CompletableFuture.runAsync(() -> clients.send(ATTACK));
      for (int round = 0; !attack.isDone(); round++) {
        waited.add(asked(round));
      }
      attack.get();
      slowRequests()
          .forEach(
              (head, seconds) ->
                  assertThat(clients.lifetimes(head))
                      .as(head)
                      .hasSize(CONNECTIONS)
                      .allMatch(lived -> lived.toSeconds() <= seconds + 8));
    }
    Collections.sort(waited);
    assertThat(waited).hasSizeGreaterThan(100);
    assertThat(waited.get((int) (waited.size() * 0.99))).isLessThan(LIMIT);
    assertThat(service.log()).doesNotContain("\tat ").doesNotContain("ERROR");
  }

  /** Asks one of the honest questions and returns the time until its answer. */
  private static Duration asked(int round) throws IOException, InterruptedException {
    String own = "http://localhost:" + service.port();
    return switch (round % 4) {
      case 0 -> answered(own + "/v1.1/cold-" + round + ".example", 404);
      case 1 -> answered(own + "/setup?email=ann%40gmail.com", 200);
      case 2 -> answered(own + "/api/v1/providers?limit=1", 200);
      default -> answered(management + "/q/health/ready", 200);
    };
  }

  private static Duration answered(String url, int status)
      throws IOException, InterruptedException {
    long asked = System.nanoTime();
    var answer =
        HONEST.send(
            HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(url).isEqualTo(status);
    return Duration.ofNanos(System.nanoTime() - asked);
  }

  @Test
  void aClientThatHangsUpIsNoErrorOfTheService() throws Exception {
    for (String head : slowRequests().keySet()) {
      try (SlowClients clients = new SlowClients(service.port())) {
        clients.open(20, head);
        clients.send(Duration.ofSeconds(1));
      }
    }
    String probe = "{\"domain\":\"gmail.com\"}";
    try (SlowClients clients = new SlowClients(service.port())) {
      clients.open(
          20,
          "POST /api/v1/probes/stream HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
              + token
              + "\r\nContent-Type: application/json\r\nContent-Length: "
              + probe.length()
              + "\r\n\r\n"
              + probe);
      clients.send(Duration.ofSeconds(1));
    }
    for (String path : List.of("/setup?email=ann%40gmail.com", "/api/v1/providers", "/console")) {
      try (SlowClients clients = new SlowClients(service.port())) {
        clients.open(20, "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
      }
    }
    var imported =
        service.postAsync(
            "/api/v1/domains/import",
            "text/csv",
            BodyPublishers.ofString("domain,provider\nafterwards.example,gmail\n"),
            token);
    assertThat(imported.get().statusCode()).isEqualTo(200);
    assertThat(service.log())
        .doesNotContain("\tat ")
        .doesNotContain("ERROR")
        .doesNotContain("WARN");
    String metrics =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(management + "/q/metrics")).build(),
                BodyHandlers.ofString())
            .body();
    assertThat(metrics).contains("http_server_requests").doesNotContain("status=\"500\"");
  }
}
