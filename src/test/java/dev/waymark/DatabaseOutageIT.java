package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.OutageClients.Reply;
import dev.waymark.OutageClients.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service while its PostgreSQL is stopped, frozen, or behind a silent network. */
class DatabaseOutageIT {
  private static final String TOKEN = "admin-token-of-the-outage";
  private static final Duration OUTAGE = Duration.ofSeconds(6);
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);
  private static final Duration LONGEST_LOOK_UP = Duration.ofSeconds(4);
  private static final Duration RECOVERY = Duration.ofSeconds(5);
  private static final int AFTERWARDS = 5;

  @TempDir Path directory;

  private final OutageClients clients = new OutageClients();

  /** Begins or ends an outage. */
  private interface Step {
    void run() throws IOException, InterruptedException;
  }

  @Test
  void everythingIsAnsweredInTimeAndRecovers() throws Exception {
    int management = ServiceProcess.freePort();
    try (ExternalPostgres postgres = new ExternalPostgres(directory.resolve("postgres"));
        DatabaseProxy network = new DatabaseProxy(postgres.port());
        ServiceProcess service = ServiceProcess.start(directory, settings(network, management))) {
      List<Request> requests = requests(service, management);
      assertOutage("swallowed", requests, network::swallow, network::restore);
      assertOutage("frozen", requests, postgres::freeze, postgres::thaw);
      assertOutage("refused", requests, network::refuse, network::restore);
      assertOutage("stopped", requests, postgres::stop, postgres::start);
      assertThat(service.log()).doesNotContain("\tat ");
    }
  }

  private static Map<String, String> settings(DatabaseProxy network, int management) {
    return Map.of(
        "QUARKUS_DATASOURCE_JDBC_URL",
        "jdbc:postgresql://127.0.0.1:" + network.port() + "/postgres",
        "QUARKUS_DATASOURCE_USERNAME",
        "postgres",
        "QUARKUS_DATASOURCE_PASSWORD",
        "postgres",
        "QUARKUS_MANAGEMENT_PORT",
        Integer.toString(management),
        "WAYMARK_ADMIN_TOKEN",
        TOKEN,
        "WAYMARK_CATALOGUE_STARTER",
        "true");
  }

  /** One request of each kind; the name of a kind begins with what is expected in an outage. */
  private List<Request> requests(ServiceProcess service, int management)
      throws IOException, InterruptedException {
    String url = "http://localhost:" + service.port();
    List<String> staff = List.of("Authorization", "Bearer " + TOKEN);
    List<String> stored = List.of("Authorization", "Bearer " + storedToken(service));
    List<String> browser = List.of("Sec-Fetch-Site", "same-origin", "Content-Type", FORM);
    List<String> user = List.of("Cookie", session(url, browser));
    List<String> writer = new ArrayList<>(staff);
    writer.addAll(List.of("Content-Type", "application/json", "If-Match", "*"));
    assertThat(service.put("/api/v1/domains/kept.example", DOMAIN, TOKEN).statusCode())
        .isEqualTo(201);
    String known = "/mail/config-v1.1.xml?emailaddress=ann%40gmail.com";
    return List.of(
        get("ready", "http://localhost:" + management + "/q/health/ready", List.of()),
        get("remembered autoconfig", url + known, List.of()),
        get("remembered page", url + "/", List.of()),
        get("cold autoconfig", url + known.replace("gmail.com", "a#.example"), List.of()),
        get("cold settings", url + "/api/v1/settings?email=ann%40b#.example", List.of()),
        get("cold certificate", url + "/tls/ask?domain=autoconfig.c#.example", List.of()),
        get("cold redirect", url + "/v1.1/d#.example", List.of()),
        get("list", url + "/api/v1/providers", staff),
        get("revisions", url + "/api/v1/providers/gmail/revisions", staff),
        get("stored token", url + "/api/v1/domains/kept.example", stored),
        get("console", url + "/console/providers", user),
        new Request("sign-in", "POST", url + "/console/sign-in", "token=" + TOKEN, browser),
        new Request("change", "PUT", url + "/api/v1/domains/kept.example", DOMAIN, writer));
  }

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String DOMAIN = "{\"provider\":\"gmail\"}";

  private static Request get(String name, String url, List<String> headers) {
    return new Request(name, "GET", url, "", headers);
  }

  private static String storedToken(ServiceProcess service)
      throws IOException, InterruptedException {
    return service
        .post("/api/v1/tokens", "{\"name\":\"outage\",\"role\":\"admin\"}", TOKEN)
        .body()
        .replaceAll("(?s).*\"token\" *: *\"([^\"]+)\".*", "$1");
  }

  private String session(String url, List<String> browser)
      throws IOException, InterruptedException {
    return clients.cookie(
        new Request("sign-in", "POST", url + "/console/sign-in", "token=" + TOKEN, browser));
  }

  private void assertOutage(String outage, List<Request> requests, Step begin, Step end)
      throws Exception {
    assertAllServed(outage, requests);
    clients.start(requests);
    begin.run();
    LockSupport.parkNanos(OUTAGE.toNanos());
    List<Reply> replies = clients.end();
    end.run();
    awaitRecovery(outage, requests);

    assertThat(replies)
        .as(outage)
        .allMatch(reply -> reply.waited().compareTo(LONGEST_REQUEST) < 0)
        .allMatch(reply -> !reply.name().startsWith("cold") || isInTime(reply))
        .allMatch(DatabaseOutageIT::isAsExpected);
    assertThat(replies)
        .as(outage)
        .anyMatch(
            reply -> reply.name().equals("ready") && reply.body().contains("degraded\": true"))
        .filteredOn(reply -> reply.status() == 503)
        .extracting(Reply::name)
        .contains("cold autoconfig", "list", "stored token", "console", "sign-in", "change");
  }

  private static boolean isInTime(Reply reply) {
    return reply.waited().compareTo(LONGEST_LOOK_UP) < 0;
  }

  /** Before the outage is felt, every request may still be served. */
  private static boolean isAsExpected(Reply reply) {
    boolean fromMemory = reply.name().equals("ready") || reply.name().startsWith("remembered");
    return isServed(reply) || (!fromMemory && reply.status() == 503 && reply.retryAfter());
  }

  private static boolean isServed(Reply reply) {
    return reply.status() == 200
        || (reply.name().startsWith("cold") && reply.status() == 404)
        || (reply.name().equals("sign-in") && reply.status() == 303);
  }

  private void awaitRecovery(String outage, List<Request> requests) throws Exception {
    long end = System.nanoTime() + RECOVERY.toNanos();
    List<Reply> failed = failed(requests);
    while (!failed.isEmpty()) {
      assertThat(System.nanoTime()).as("after " + outage + ": " + failed).isLessThan(end);
      failed = failed(requests);
    }
    for (int i = 0; i < AFTERWARDS; i++) {
      assertAllServed("after " + outage, requests);
    }
  }

  private void assertAllServed(String when, List<Request> requests) throws Exception {
    assertThat(failed(requests)).as(when).isEmpty();
  }

  private List<Reply> failed(List<Request> requests) throws IOException, InterruptedException {
    List<Reply> failed = new ArrayList<>();
    for (Request request : requests) {
      Reply reply = clients.send(request);
      if (!isServed(reply)) {
        failed.add(reply);
      }
    }
    return failed;
  }
}
