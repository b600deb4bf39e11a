package dev.waymark.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.MovableClock;
import dev.waymark.finding.BusyException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Limits of the threads and of the queue for one kind of work. */
class WorkerPoolTest {
  private final MovableClock clock = new MovableClock();
  private final WorkerPool pool = new WorkerPool(Work.CHECK, clock);
  private final CountDownLatch started = new CountDownLatch(Work.CHECK.threads());
  private final CountDownLatch release = new CountDownLatch(1);

  @AfterEach
  void letAllEnd() {
    release.countDown();
    pool.close();
  }

  private CompletableFuture<String> slow() {
    return pool.call(
        () -> {
          started.countDown();
          await(release);
          return "done";
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<CompletableFuture<String>> filled() {
    List<CompletableFuture<String>> asked = new ArrayList<>();
    for (int i = 0; i < Work.CHECK.threads() + Work.CHECK.queue(); i++) {
      asked.add(slow());
    }
    return asked;
  }

  @Test
  void callsOnAThreadOfItsOwn() throws Exception {
    assertThat(pool.call(() -> Thread.currentThread().getName()).get()).isEqualTo("check-1");
  }

  @Test
  void refusesAtOnceWhenTheQueueIsFull() throws Exception {
    List<CompletableFuture<String>> accepted = filled();

    assertThat(slow()).failsWithin(Duration.ofSeconds(10));
    assertThatThrownBy(() -> slow().get())
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(BusyException.class);
    release.countDown();
    for (CompletableFuture<String> each : accepted) {
      assertThat(each.get()).isEqualTo("done");
    }
  }

  @Test
  void refusesAtItsTurnWhatHasWaitedTooLong() throws Exception {
    List<CompletableFuture<String>> accepted = filled();
    started.await();
    clock.advance(Work.CHECK.longestWait().plusMillis(1));
    release.countDown();

    int running = Work.CHECK.threads();
    for (CompletableFuture<String> each : accepted.subList(0, running)) {
      assertThat(each.get()).isEqualTo("done");
    }
    for (CompletableFuture<String> each : accepted.subList(running, accepted.size())) {
      assertThatThrownBy(each::get).hasCauseInstanceOf(BusyException.class);
    }
  }

  @Test
  void rejectsTasksWhenTheQueueIsFull() {
    filled();

    assertThatThrownBy(() -> pool.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void aFailureOfTheTaskIsTheFailureOfTheCall() {
    CompletableFuture<String> failing =
        pool.call(
            () -> {
              throw new IllegalStateException("no");
            });
    assertThatThrownBy(failing::get).hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void theConnectionsOfThePoolsLeaveSomeToTheBackground() {
    int connections = 0;
    for (Work work : List.of(Work.LOOKUP, Work.PAGE, Work.STAFF, Work.IMPORT)) {
      connections += work.threads();
    }
    assertThat(connections).isEqualTo(14);
  }
}
