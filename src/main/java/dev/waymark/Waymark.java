package dev.waymark;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Starts the service: checks, then the embedded database where no other is named, then Quarkus. */
@QuarkusMain
public final class Waymark {
  private static final Logger LOG = Logger.getLogger(Waymark.class);
  private static final long STOP_SECONDS = 30;

  private Waymark() {}

  public static void main(String... args) {
    int code;
    try {
      code = run(args);
    } catch (StartFailure e) {
      System.err.println(e.getMessage());
      code = 1;
    }
    System.exit(code);
  }

  private static int run(String... args) throws StartFailure {
    Environment environment = new Environment();
    Preflight preflight = new Preflight(environment, new ClockProducer().clock());
    preflight.checkPorts();
    preflight.checkSigning();
    Optional<String> url = environment.databaseUrl();
    if (url.isPresent()) {
      preflight.checkDatabase(url.get());
      return runQuarkus(args);
    }
    try (DataDirectory data = DataDirectory.open(environment.dataDirectory())) {
      System.err.println("Starting the embedded PostgreSQL in " + environment.dataDirectory());
      EmbeddedDatabase database = EmbeddedDatabase.start(data);
      database.announce();
      return runAbove(database, args);
    } catch (IOException e) {
      throw new StartFailure("The data directory cannot be let go of: " + e.getMessage(), e);
    }
  }

  /** Runs Quarkus and stops the database after it, also when a signal ends the process. */
  private static int runAbove(EmbeddedDatabase database, String... args) throws IOException {
    CountDownLatch quarkusStopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stopLast(database, quarkusStopped), "database-stop"));
    try {
      return runQuarkus(args);
    } finally {
      quarkusStopped.countDown();
      database.close();
    }
  }

  private static void stopLast(EmbeddedDatabase database, CountDownLatch quarkusStopped) {
    try {
      if (!quarkusStopped.await(STOP_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("The service does not stop; stopping the database under it.");
      }
      database.close();
    } catch (IOException e) {
      System.err.println("The embedded database does not stop: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int runQuarkus(String... args) {
    AtomicInteger exitCode = new AtomicInteger();
    // A handler of our own, because the usual one exits the process before the database is stopped.
    Quarkus.run(
        Application.class,
        (code, failure) -> {
          exitCode.set(code);
          if (failure != null) {
            LOG.error("The service cannot start", failure);
          }
        },
        args);
    return exitCode.get();
  }
}
