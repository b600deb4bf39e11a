package dev.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service while its embedded database is killed. */
class DatabaseRestartIT {
  private static final String GMAIL = "{\"provider\":\"gmail\"}";
  private static final int WRITERS = 3;
  private static final int ACKNOWLEDGED = 20;
  private static final Duration BACK = Duration.ofSeconds(15);

  @TempDir Path directory;

  /** Writers that register domains of their own until they are ended. */
  private static final class Writers {
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final List<Thread> threads;

    Writers(ServiceProcess service, String token) {
      threads =
          IntStream.range(0, WRITERS)
              .mapToObj(number -> new Thread(() -> write(service, token, "w" + number)))
              .toList();
      threads.forEach(Thread::start);
    }

    private void write(ServiceProcess service, String token, String name) {
      try {
        for (int i = 0; !ended.get(); i++) {
          String domain = name + "-" + i + ".example";
          if (service.put("/api/v1/domains/" + domain, GMAIL, token).statusCode() == 201) {
            acknowledged.add(domain);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** Waits for so many more acknowledgements. */
    void await(int more, Duration time) {
      int enough = acknowledged.size() + more;
      long end = System.nanoTime() + time.toNanos();
      while (acknowledged.size() < enough) {
        assertThat(System.nanoTime()).as("%d writes within %s", more, time).isLessThan(end);
        Thread.onSpinWait();
      }
    }

    Queue<String> end() throws InterruptedException {
      ended.set(true);
      for (Thread thread : threads) {
        thread.join();
      }
      return acknowledged;
    }
  }

  @Test
  void nothingAcknowledgedIsLostAndTheServiceIsNotRestarted() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(directory, Map.of())) {
      Writers writers = new Writers(service, service.token());
      writers.await(ACKNOWLEDGED, Duration.ofMinutes(1));
      List<ProcessHandle> killed = service.databases();
      assertThat(killed).hasSize(1);
      killed.forEach(ProcessHandle::destroyForcibly);
      // Writes that were under way when it was killed may still be answered.
      writers.await(WRITERS + 1, BACK);
      assertThat(service.databases()).hasSize(1).doesNotContainAnyElementsOf(killed);

      for (String domain : writers.end()) {
        assertThat(service.get("/v1.1/" + domain).statusCode()).as(domain).isEqualTo(200);
      }
      assertThat(service.log())
          .contains("The embedded database has ended", "The embedded database runs again");
      assertThat(service.management("/q/health/live").statusCode()).isEqualTo(200);
    }
    assertThat(directory.resolve("data/postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void aServiceThatStopsDuringTheRestartLeavesNoDatabase() throws Exception {
    ServiceProcess service = ServiceProcess.start(directory, Map.of());
    List<ProcessHandle> killed = service.databases();
    killed.forEach(ProcessHandle::destroyForcibly);
    while (service.databases().isEmpty() || service.databases().equals(killed)) {
      Thread.onSpinWait();
    }
    service.close();
    assertThat(service.databases()).isEmpty();
  }

  @Test
  void directoriesThatWereOpenBeforeAreClosed() throws Exception {
    Path data = Files.createDirectory(directory.resolve("data"));
    Path programs = Files.createDirectory(data.resolve("postgres-programs"));
    for (Path open : List.of(data, programs)) {
      Files.setAttribute(open, "unix:mode", 0777);
    }
    try (ServiceProcess service =
        ServiceProcess.start(directory, Map.of(), "sh", "-c", "umask 0; exec \"$@\"", "sh")) {
      assertThat(service.get("/v1.1/gmail.com").statusCode()).isEqualTo(200);
      try (var files = Files.walk(data)) {
        assertThat(files.filter(DatabaseRestartIT::isOpenToOthers)).isEmpty();
      }
    }
  }

  private static boolean isOpenToOthers(Path path) {
    try {
      return !Files.isSymbolicLink(path)
          && ((Integer) Files.getAttribute(path, "unix:mode") & 077) != 0;
    } catch (IOException e) {
      // The server removes files while it runs.
      return false;
    }
  }
}
