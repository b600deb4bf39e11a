package dev.waymark;

import dev.waymark.cli.Settings;
import dev.waymark.cli.WaymarkCommand;
import dev.waymark.embedded.DataDirectory;
import dev.waymark.embedded.EmbeddedDatabase;
import dev.waymark.embedded.EmbeddedDatabaseException;
import dev.waymark.http.connection.ConnectionExtension;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The program: checks, then the embedded database unless another is named, then Quarkus. */
@QuarkusMain
public final class Waymark {
  private static final Logger LOG = Logger.getLogger(Waymark.class);
  private static final long STOP_SECONDS = 30;

  private Waymark() {}

  public static void main(String... arguments) {
    Settings settings = Settings.of(ConfigMappings.ALL);
    WaymarkCommand command = new WaymarkCommand(() -> serve(settings), settings);
    System.exit(command.run(writer(System.out), writer(System.err), arguments));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, Charset.defaultCharset());
  }

  private static int serve(Settings settings) {
    try {
      return start(settings);
    } catch (StartFailure e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }

  private static int start(Settings settings) throws StartFailure {
    Environment environment = new Environment();
    environment.warnings(settings).forEach(System.err::println);
    Clock clock = new ClockProducer().clock();
    Preflight preflight = new Preflight(environment, clock);
    preflight.checkSettings(settings);
    preflight.checkPorts();
    Optional<String> url = environment.databaseUrl();
    if (url.isPresent()) {
      preflight.checkDatabase(url.get());
    }
    try (UploadDirectory uploads = UploadDirectory.create()) {
      uploads.announce();
      return url.isPresent() ? runQuarkus() : runWithDatabase(environment, clock);
    } catch (IOException e) {
      throw new StartFailure("Temporary files cannot be removed: " + e.getMessage(), e);
    }
  }

  private static int runWithDatabase(Environment environment, Clock clock) throws StartFailure {
    try (DataDirectory data = DataDirectory.open(environment.dataDirectory())) {
      System.err.println("Starting the embedded PostgreSQL in " + environment.dataDirectory());
      return runAbove(EmbeddedDatabase.in(data, clock));
    } catch (EmbeddedDatabaseException e) {
      throw new StartFailure(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new StartFailure("The data directory cannot be let go of: " + e.getMessage(), e);
    }
  }

  /** Runs Quarkus and stops the database after it, also when a signal ends the process. */
  private static int runAbove(EmbeddedDatabase database)
      throws EmbeddedDatabaseException, IOException, StartFailure {
    AtomicBoolean served = new AtomicBoolean();
    CountDownLatch quarkusStopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> stopLast(database, served, quarkusStopped), "database-stop"));
    try {
      database.start();
      database.announce();
      served.set(true);
      return runQuarkus();
    } finally {
      quarkusStopped.countDown();
      database.close();
    }
  }

  private static void stopLast(
      EmbeddedDatabase database, AtomicBoolean served, CountDownLatch quarkusStopped) {
    try {
      if (served.get() && !quarkusStopped.await(STOP_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("The service does not stop; stopping the database under it.");
      }
      database.close();
    } catch (IOException e) {
      System.err.println("The embedded database does not stop: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int runQuarkus() throws StartFailure {
    ConnectionExtension.enable();
    AtomicInteger exitCode = new AtomicInteger();
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    // A handler of our own, because the usual one exits the process before the database is stopped.
    Quarkus.run(
        Application.class,
        (code, cause) -> {
          exitCode.set(code);
          failure.set(cause);
        });
    Throwable cause = failure.get();
    if (cause != null) {
      StartProblems.check(cause);
      LOG.error("The service cannot start", cause);
    }
    return exitCode.get();
  }
}
