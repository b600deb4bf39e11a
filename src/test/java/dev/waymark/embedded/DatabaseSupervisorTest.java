package dev.waymark.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.MovableClock;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Restarts of a server that ends, without a real one. */
class DatabaseSupervisorTest {
  private final MovableClock clock = new MovableClock();
  private final Server server = new Server();
  private final DatabaseSupervisor supervisor =
      new DatabaseSupervisor(
          new ServerCommands(server::start, server::stop, () -> server.running), clock);

  /** A server that counts its starts and can refuse or delay them. */
  private static final class Server {
    private final CountDownLatch starting = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private boolean broken;
    private boolean slow;
    private int starts;

    void start() throws IOException {
      starts++;
      if (broken) {
        throw new IOException("broken");
      }
      running = true;
      if (slow) {
        starting.countDown();
        awaitStop();
        throw new IOException("stopped while it started");
      }
    }

    private void awaitStop() throws IOException {
      try {
        stopped.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }

    void stop() {
      running = false;
      stopped.countDown();
    }
  }

  private void checkEverySecond(int seconds) {
    for (int second = 0; second < seconds; second++) {
      supervisor.check();
      clock.advance(Duration.ofSeconds(1));
    }
  }

  @Test
  void aRunningServerIsLeftAlone() throws IOException {
    supervisor.start();
    checkEverySecond(100);

    assertThat(server.starts).isEqualTo(1);
  }

  @Test
  void aDeadServerIsStartedAtOnce() throws IOException {
    supervisor.start();
    server.running = false;
    supervisor.check();

    assertThat(server.running).isTrue();
    assertThat(server.starts).isEqualTo(2);
    assertThat(supervisor.isHelpless()).isFalse();
  }

  @Test
  void pausesBetweenAttemptsGrow() throws IOException {
    supervisor.start();
    server.running = false;
    server.broken = true;
    // attempts after 0, 1, 3, 7, 15, 30, 45, 60, 75 and 90 s
    checkEverySecond(91);

    assertThat(server.starts).isEqualTo(1 + 10);
  }

  @Test
  void itIsHelplessAfterAMinuteUntilTheServerRunsAgain() throws IOException {
    supervisor.start();
    server.running = false;
    server.broken = true;
    checkEverySecond(59);
    assertThat(supervisor.isHelpless()).isFalse();
    checkEverySecond(2);
    assertThat(supervisor.isHelpless()).isTrue();

    server.broken = false;
    checkEverySecond(15);
    assertThat(server.running).isTrue();
    assertThat(supervisor.isHelpless()).isFalse();
  }

  @Test
  void aClosedSupervisorStartsNothing() throws IOException {
    supervisor.start();
    supervisor.close();
    supervisor.check();

    assertThat(server.running).isFalse();
    assertThat(server.starts).isEqualTo(1);
    assertThatThrownBy(supervisor::start).hasMessage("the service is stopping");
  }

  @Test
  void closingEndsAStartThatIsUnderWay() throws Exception {
    server.slow = true;
    Thread check = new Thread(supervisor::check);
    check.start();
    server.starting.await();
    supervisor.close();
    check.join();

    assertThat(server.running).isFalse();
  }
}
