package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Atomicity of imports while the service or its database is killed. */
class ImportIT {
  private static final int ROUNDS = 2;

  /** Enough that some are in the staging table before the others are sent. */
  private static final int LINES = 30_000;

  private static final int FILES = 60;
  private static final Duration RECOVERY = Duration.ofMinutes(1);
  private static final String IMPORT = "/api/v1/domains/import";

  private static final String DOCUMENT =
      """
      {"displayName":"B","shortName":"B","services":[
        {"protocol":"imap","host":"imap.example.com","port":993,"security":"tls",
         "authentication":["password-cleartext"],"username":"%EMAILADDRESS%"}]}
      """;

  @TempDir static Path directory;
  private static String token = "";

  @BeforeAll
  static void makeTheProviders() throws Exception {
    try (ServiceProcess service = start()) {
      token = service.token();
      for (String id : List.of("amid", "end-0", "end-1", "database")) {
        assertThat(service.put("/api/v1/providers/" + id, DOCUMENT, token).statusCode())
            .isEqualTo(201);
      }
    }
  }

  private static ServiceProcess start() throws IOException, InterruptedException {
    return ServiceProcess.start(directory, Map.of());
  }

  private static String lines(String provider, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "%s-%05d.example,%s,false\n".formatted(provider, i, provider))
        .collect(
            Collectors.joining("", from == 0 ? "domain,provider,includeSubdomains\n" : "", ""));
  }

  @Test
  void aServiceKilledDuringAnImportStoresNothing() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      try (ServiceProcess service = start();
          Upload upload = new Upload(service)) {
        upload.write(lines("amid", 0, LINES / 2));
        assertThat(service.awaitBackend("copy domain_stage")).isPositive();
        service.kill();
        assertThat(upload.status()).isZero();
      }
      try (ServiceProcess service = start()) {
        assertThat(count(service, "amid")).isZero();
      }
    }
  }

  @Test
  void aServiceKilledAtTheEndOfAnImportStoresAllOrNothing() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String provider = "end-" + round;
      int status;
      try (ServiceProcess service = start();
          Upload upload = new Upload(service)) {
        upload.write(lines(provider, 0, LINES));
        upload.end();
        while (!upload.isAnswered() && service.backend("insert into domain").isEmpty()) {
          assertThat(service.isAlive()).isTrue();
        }
        service.kill();
        status = upload.status();
      }
      try (ServiceProcess service = start()) {
        int stored = count(service, provider);
        assertThat(stored).isIn(0, LINES);
        assertThat(status == 200 && stored == 0).as("acknowledged and lost").isFalse();
      }
    }
  }

  @Test
  void anImportCanBeRepeatedAfterTheDatabaseWasKilled() throws Exception {
    try (ServiceProcess service = start()) {
      for (int round = 0; round < ROUNDS; round++) {
        try (Upload upload = new Upload(service)) {
          upload.write(lines("database", 0, LINES / 2));
          service.killBackend("copy domain_stage");
          upload.write(lines("database", LINES / 2, LINES));
          upload.end();
          assertThat(upload.status()).isEqualTo(503);
        }
        assertThat(count(service, "database")).isZero();
      }
      try (Upload upload = new Upload(service)) {
        upload.write(lines("database", 0, LINES));
        upload.end();
        assertThat(upload.status()).isEqualTo(200);
      }
      assertThat(count(service, "database")).isEqualTo(LINES);
    }
  }

  @Test
  void eachFileOfAnArchiveIsStoredCompletelyOrNotAtAll() throws Exception {
    CompletableFuture<HttpResponse<String>> answer;
    try (ServiceProcess service = start()) {
      answer =
          service.postAsync(
              "/api/v1/providers/import",
              "application/zip",
              BodyPublishers.ofByteArray(archive()),
              token);
      while (service.get("/api/v1/settings?email=ann@file-3.example").statusCode() != 200) {
        assertThat(answer).isNotCompletedExceptionally();
      }
      service.kill();
    }
    try (ServiceProcess service = start()) {
      for (int i = 0; i < FILES; i++) {
        int stored = service.get("/api/v1/providers/file-" + i + ".example", token).statusCode();
        int served = service.get("/api/v1/settings?email=ann@file-" + i + ".example").statusCode();
        assertThat(served).as("file " + i).isEqualTo(stored);
      }
    }
  }

  private static byte[] archive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < FILES; i++) {
        zip.putNextEntry(new ZipEntry(i + ".xml"));
        zip.write(
            """
            <clientConfig version="1.1"><emailProvider id="file-%1$d.example">
              <domain>file-%1$d.example</domain><displayName>F</displayName>
              <incomingServer type="imap"><hostname>imap.file-%1$d.example</hostname>
                <port>993</port><socketType>SSL</socketType>
                <authentication>password-cleartext</authentication>
                <username>%%EMAILADDRESS%%</username></incomingServer>
            </emailProvider></clientConfig>
            """
                .formatted(i)
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static int count(ServiceProcess service, String provider) throws Exception {
    int count = 0;
    String next = "";
    do {
      HttpResponse<String> answer =
          whenRecovered(service, "/api/v1/domains?provider=" + provider + "&limit=500" + next);
      assertThat(answer.statusCode()).isEqualTo(200);
      JsonNode page = new JsonMapper().readTree(answer.body());
      count += page.path("items").size();
      next = page.path("next").isTextual() ? "&next=" + page.path("next").asText() : "";
    } while (!next.isEmpty());
    return count;
  }

  /** Repeats while the database recovers and the answer is 503. */
  private static HttpResponse<String> whenRecovered(ServiceProcess service, String path)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + RECOVERY.toNanos();
    HttpResponse<String> answer = service.get(path, token);
    while (answer.statusCode() == 503 && System.nanoTime() < end) {
      answer = service.get(path, token);
    }
    return answer;
  }

  /** Import whose file is sent in parts. */
  private static final class Upload implements AutoCloseable {
    private final OutputStream file;
    private final CompletableFuture<HttpResponse<String>> answer;

    Upload(ServiceProcess service) throws IOException {
      PipedOutputStream out = new PipedOutputStream();
      PipedInputStream in = new PipedInputStream(out, 1 << 16);
      file = out;
      answer = service.postAsync(IMPORT, "text/csv", BodyPublishers.ofInputStream(() -> in), token);
    }

    void write(String lines) {
      try {
        file.write(lines.getBytes(StandardCharsets.UTF_8));
        file.flush();
      } catch (IOException e) {
        // The service is gone; status() reports it.
      }
    }

    void end() {
      close();
    }

    boolean isAnswered() {
      return answer.isDone();
    }

    /** Returns the status of the answer; 0 without an answer. */
    int status() {
      close();
      try {
        return answer.join().statusCode();
      } catch (CompletionException e) {
        return 0;
      }
    }

    @Override
    public void close() {
      try {
        file.close();
      } catch (IOException e) {
        // As above.
      }
    }
  }
}
