package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Publishing while the service is killed: what was acknowledged stays, and nothing is half-done.
 */
class PublishIT {
  private static final int ROUNDS = 2;
  private static final int ACKNOWLEDGED = 40;
  private static final Duration SOON = Duration.ofSeconds(40);

  @TempDir Path directory;

  private static String document(String host) {
    return """
        {"displayName":"P","shortName":"P","services":[
          {"protocol":"imap","host":"%s","port":993,"security":"tls",
           "authentication":["password-cleartext"],"username":"%%EMAILADDRESS%%"}]}
        """
        .formatted(host);
  }

  /** Revisions 1 and 2 of a provider with one domain; the first is published. */
  private static void create(ServiceProcess service, String token, String id) throws Exception {
    String path = "/api/v1/providers/" + id;
    assertThat(service.put(path, document("r1.example"), token).statusCode()).isEqualTo(201);
    assertThat(service.putOver(path + "?publish=false", document("r2.example"), token).statusCode())
        .isEqualTo(200);
    String domain = "/api/v1/domains/" + id + ".example";
    assertThat(service.put(domain, "{\"provider\":\"" + id + "\"}", token).statusCode())
        .isEqualTo(201);
  }

  @Test
  void nothingAcknowledgedIsLostAndOneRevisionIsPublished() throws Exception {
    String token;
    try (ServiceProcess service = ServiceProcess.start(directory, Map.of())) {
      token = service.token();
      create(service, token, "killed");
      create(service, token, "planned");
    }
    for (int round = 0; round < ROUNDS; round++) {
      assertRound(token, round);
    }
  }

  private void assertRound(String token, int round) throws Exception {
    int planned = 2 - round % 2;
    Publications done;
    try (ServiceProcess service = ServiceProcess.start(directory, Map.of())) {
      String at = Instant.now().plusSeconds(8).toString();
      assertThat(publish(service, "planned", planned, "{\"publishAt\":\"" + at + "\"}", token))
          .isEqualTo(200);
      done = publishUntilKilled(service, token);
    }
    try (ServiceProcess service = ServiceProcess.start(directory, Map.of())) {
      int published = published(service, "killed", token);
      assertThat(published).isIn(done.acknowledged(), done.last());
      assertThat(service.get("/api/v1/settings?email=ann@killed.example").body())
          .contains("r" + published + ".example");
      long end = System.nanoTime() + SOON.toNanos();
      while (published(service, "planned", token) != planned) {
        assertThat(System.nanoTime()).as("the planned revision is not published").isLessThan(end);
      }
    }
  }

  /** The last revision whose publication was acknowledged, and the last that was asked for. */
  private record Publications(int acknowledged, int last) {}

  private static Publications publishUntilKilled(ServiceProcess service, String token)
      throws InterruptedException {
    CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED);
    List<Integer> acknowledged = new ArrayList<>();
    List<Integer> asked = new ArrayList<>();
    Thread publisher =
        new Thread(
            () -> {
              try {
                for (int n = 2; service.isAlive(); n = 3 - n) {
                  asked.add(n);
                  if (publish(service, "killed", n, "", token) == 200) {
                    acknowledged.add(n);
                    enough.countDown();
                  }
                }
              } catch (IOException e) {
                // It was killed amid a publication.
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    publisher.start();
    enough.await();
    service.kill();
    publisher.join();
    return new Publications(acknowledged.get(acknowledged.size() - 1), asked.get(asked.size() - 1));
  }

  private static int publish(ServiceProcess service, String id, int n, String body, String token)
      throws IOException, InterruptedException {
    return service
        .post("/api/v1/providers/" + id + "/revisions/" + n + "/publish", body, token)
        .statusCode();
  }

  /** The number of the one revision that is published. */
  private static int published(ServiceProcess service, String id, String token)
      throws IOException, InterruptedException {
    List<Integer> published = new ArrayList<>();
    for (JsonNode revision :
        new JsonMapper()
            .readTree(service.get("/api/v1/providers/" + id + "/revisions", token).body())
            .path("items")) {
      if (revision.path("state").asText().equals("published")) {
        published.add(revision.path("n").asInt());
      }
    }
    assertThat(published).hasSize(1);
    return published.get(0);
  }
}
