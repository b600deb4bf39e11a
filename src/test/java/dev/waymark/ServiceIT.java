package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Start, stop and kill of the packaged service with its embedded database. */
class ServiceIT {
  private static final String GMAIL = "{\"provider\":\"gmail\"}";
  private static final int WRITERS = 4;
  private static final int ACKNOWLEDGED = 60;

  @TempDir Path directory;

  @Test
  void keepsEverythingOverARestart() throws Exception {
    String token;
    try (ServiceProcess service = ServiceProcess.start(directory, Map.of())) {
      token = service.token();
      assertThat(service.get("/mail/config-v1.1.xml?emailaddress=ann%40gmail.com").statusCode())
          .isEqualTo(200);
      assertThat(service.put("/api/v1/domains/kept.example", GMAIL, token).statusCode())
          .isEqualTo(201);
      assertThat(service.errors())
          .endsWith(
              "Next: sign in to the console with the admin token above and register a first"
                  + " domain.\n")
          .contains(
              "  Setup page:       http://localhost:" + service.port() + "/\n",
              "  Console:          http://localhost:" + service.port() + "/console\n")
          .containsPattern("  API description:  http://127\\.0\\.0\\.1:\\d+/q/openapi\n");
    }
    try (ServiceProcess service = ServiceProcess.start(directory, Map.of())) {
      assertThat(service.errors())
          .doesNotContain("Admin token")
          .endsWith("Next: sign in to the console with a token and register a domain.\n");
      assertThat(service.get("/v1.1/kept.example").statusCode()).isEqualTo(200);
      assertThat(service.put("/api/v1/domains/kept.example", GMAIL, token).statusCode())
          .isEqualTo(200);
      assertThat(Files.getPosixFilePermissions(directory.resolve("data")))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
    assertThat(Files.exists(directory.resolve("data/postgres/postmaster.pid"))).isFalse();
  }

  @Test
  void keepsEveryAcknowledgedWriteAfterKill() throws Exception {
    Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    String token;
    try (ServiceProcess service = ServiceProcess.start(directory, Map.of())) {
      token = service.token();
      writeUntilKilled(service, token, acknowledged);
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
    try (ServiceProcess service =
        ServiceProcess.start(directory, Map.of("WAYMARK_LIMITS_ENABLED", "false"))) {
      for (String domain : acknowledged) {
        assertThat(service.get("/v1.1/" + domain).statusCode()).as(domain).isEqualTo(200);
      }
      assertThat(service.databases()).hasSize(1);
    }
  }

  private static void writeUntilKilled(
      ServiceProcess service, String token, Queue<String> acknowledged) throws Exception {
    CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED);
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    for (int writer = 0; writer < WRITERS; writer++) {
      int number = writer;
      writers.execute(
          () -> {
            for (int i = 0; service.isAlive(); i++) {
              String domain = "w" + number + "-" + i + ".example";
              try {
                if (service.put("/api/v1/domains/" + domain, GMAIL, token).statusCode() == 201) {
                  acknowledged.add(domain);
                  enough.countDown();
                }
              } catch (IOException e) {
                return;
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
              }
            }
          });
    }
    enough.await();
    service.kill();
    writers.shutdown();
  }

  @Test
  void reportsATakenPortInOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());
      assertFails(Map.of("QUARKUS_HTTP_PORT", port), "Port " + port, "QUARKUS_HTTP_PORT");
      assertFails(
          Map.of("QUARKUS_MANAGEMENT_PORT", port), "Port " + port, "QUARKUS_MANAGEMENT_PORT");
    }
  }

  @Test
  void reportsAnUnreachableDatabaseInOneLine() throws Exception {
    String url = "jdbc:postgresql://localhost:" + ServiceProcess.freePort() + "/x";
    assertFails(
        Map.of("QUARKUS_DATASOURCE_JDBC_URL", url + "?password=secret"),
        url,
        "QUARKUS_DATASOURCE_PASSWORD");
    assertThat(Files.readString(directory.resolve("err"))).doesNotContain("secret");
    assertThat(directory.resolve("data")).doesNotExist();
  }

  @Test
  void reportsUnusableSigningFilesInOneLine() throws Exception {
    Path file = Files.createFile(directory.resolve("empty.pem"));
    assertFails(
        Map.of("WAYMARK_MOBILECONFIG_SIGNING_KEY", file.toString()),
        "WAYMARK_MOBILECONFIG_SIGNING_KEY is set without");
    assertFails(
        Map.of(
            "WAYMARK_MOBILECONFIG_SIGNING_CERTIFICATE",
            file.toString(),
            "WAYMARK_MOBILECONFIG_SIGNING_KEY",
            file.toString()),
        "WAYMARK_MOBILECONFIG_SIGNING_CERTIFICATE holds no readable certificate");
    assertThat(directory.resolve("data")).doesNotExist();
  }

  @Test
  void reportsAnUnwritableDataDirectoryInOneLine() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    assertFails(
        Map.of("WAYMARK_DATA_DIR", file.resolve("data").toString()),
        file.toString(),
        "WAYMARK_DATA_DIR");
  }

  @Test
  void twoServicesDoNotShareADataDirectory() throws Exception {
    try (ServiceProcess first = ServiceProcess.start(directory, Map.of())) {
      Path other = Files.createDirectory(directory.resolve("other"));
      ServiceProcess second =
          ServiceProcess.start(
              other, Map.of("WAYMARK_DATA_DIR", directory.resolve("data").toString()));
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.errors()).contains("in use by another Waymark").hasLineCount(1);
      assertThat(first.get("/v1.1/gmail.com").statusCode()).isEqualTo(200);
    }
  }

  private void assertFails(Map<String, String> environment, String... told) throws Exception {
    ServiceProcess service = ServiceProcess.start(directory, environment);
    assertThat(service.exitCode()).isEqualTo(1);
    List<String> lines = service.errors().lines().toList();
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).contains(told);
  }

  @Test
  void answersFromMemoryAnd503WhileTheDatabaseIsDown() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(directory, Map.of())) {
      assertThat(service.get("/v1.1/gmail.com").statusCode()).isEqualTo(200);
      // Without it no attempt to start the database again succeeds.
      Files.delete(directory.resolve("data/postgres/global/pg_control"));
      for (ProcessHandle database : service.databases()) {
        database.destroyForcibly();
        database.onExit().get();
      }
      assertThat(service.get("/v1.1/gmail.com").statusCode()).isEqualTo(200);
      var away = service.get("/v1.1/yahoo.com");
      assertThat(away.statusCode()).isEqualTo(503);
      assertThat(away.headers().firstValue("Retry-After")).isPresent();
    }
  }
}
