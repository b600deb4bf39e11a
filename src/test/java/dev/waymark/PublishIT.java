package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Durability of acknowledged publications while the service or its database is killed. */
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

  @Test
  void aKilledDatabaseKeepsAcknowledgedPublications() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(directory, Map.of())) {
      String token = service.token();
      create(service, token, "recovered");
      Publications done = new Publications(service, "recovered", token);
      done.start();
      for (int round = 1; round <= ROUNDS; round++) {
        done.awaitAcknowledged(round * ACKNOWLEDGED);
        service.killBackend("");
      }
      done.awaitAcknowledged((ROUNDS + 1) * ACKNOWLEDGED);
      done.finish();

      assertThat(done.refused()).as(service.log()).containsOnly(503);
      int published = published(service, "recovered", token);
      assertThat(published).isEqualTo(done.last());
      assertThat(service.get("/api/v1/settings?email=ann@recovered.example").body())
          .contains("r" + published + ".example");
    }
  }

  /** Publishes two revisions in turn until it is ended or the service is dead. */
  private static final class Publications extends Thread {
    private final ServiceProcess service;
    private final String id;
    private final String token;
    private final List<Integer> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> asked = Collections.synchronizedList(new ArrayList<>());
    private final Set<Integer> refused = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    Publications(ServiceProcess service, String id, String token) {
      this.service = service;
      this.id = id;
      this.token = token;
    }

    @Override
    public void run() {
      try {
        for (int n = 2; service.isAlive() && !ended; n = 3 - n) {
          asked.add(n);
          int status = publish(service, id, n, "", token);
          if (status == 200) {
            acknowledged.add(n);
          } else {
            refused.add(status);
          }
        }
      } catch (IOException e) {
        // It was killed amid a publication.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void awaitAcknowledged(int enough) {
      while (isAlive() && acknowledged.size() < enough) {
        Thread.onSpinWait();
      }
    }

    void finish() throws InterruptedException {
      ended = true;
      join();
    }

    int acknowledged() {
      return acknowledged.get(acknowledged.size() - 1);
    }

    /** Returns the last requested revision. */
    int last() {
      return asked.get(asked.size() - 1);
    }

    Set<Integer> refused() {
      return refused;
    }
  }

  private static Publications publishUntilKilled(ServiceProcess service, String token)
      throws InterruptedException {
    Publications publications = new Publications(service, "killed", token);
    publications.start();
    publications.awaitAcknowledged(ACKNOWLEDGED);
    service.kill();
    publications.finish();
    return publications;
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
