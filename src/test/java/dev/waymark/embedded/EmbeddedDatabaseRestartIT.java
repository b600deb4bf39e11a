package dev.waymark.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Restart of the embedded database, ended in every way that ends a process. */
class EmbeddedDatabaseRestartIT {
  private static final Duration BACK = Duration.ofSeconds(15);
  private static final Duration GONE = Duration.ofSeconds(30);

  @TempDir static Path temporary;

  private DataDirectory data;
  private EmbeddedDatabase database;
  private PostgresProcess postmaster;

  @BeforeEach
  void start() throws Exception {
    data = DataDirectory.open(temporary.resolve("data"));
    database = EmbeddedDatabase.in(data, Clock.systemUTC());
    database.start();
    database.announce();
    postmaster = postmaster();
    execute("create table if not exists acknowledged (way text)");
  }

  @AfterEach
  void stop() throws Exception {
    database.close();
    assertThat(processes()).isEmpty();
    data.close();
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        System.getProperty("quarkus.datasource.jdbc.url"),
        System.getProperty("quarkus.datasource.username"),
        System.getProperty("quarkus.datasource.password"));
  }

  private static void execute(String statement) throws SQLException {
    try (Connection connection = connect();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  private PostgresProcess postmaster() throws IOException {
    return PostmasterFile.in(data.databaseFiles()).process().orElseThrow();
  }

  private List<PostgresProcess> processes() {
    return PostgresProcess.runningFrom(data.databasePrograms());
  }

  private void signal(String signal) throws Exception {
    String pid = Long.toString(postmaster.handle().pid());
    assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor()).isZero();
  }

  /** Waits for another server process that answers, and looks for the row in it. */
  private void assertBackWith(String way) throws Exception {
    long end = System.nanoTime() + BACK.toNanos();
    while (!isBackWith(way)) {
      assertThat(System.nanoTime()).as("back within " + BACK).isLessThan(end);
    }
  }

  private boolean isBackWith(String way) throws IOException {
    if (PostmasterFile.in(data.databaseFiles())
        .process()
        .filter(process -> !process.equals(postmaster))
        .isEmpty()) {
      return false;
    }
    try (Connection connection = connect();
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery("select 1 from acknowledged where way = '" + way + "'")) {
      return row.next();
    } catch (SQLException e) {
      // It recovers.
      return false;
    }
  }

  @Test
  void theServerIsKilled() throws Exception {
    execute("insert into acknowledged values ('killed')");
    postmaster.kill();
    assertBackWith("killed");
  }

  @Test
  void theServerIsKilledWithAllItsProcesses() throws Exception {
    execute("insert into acknowledged values ('all killed')");
    List<PostgresProcess> all = processes();
    assertThat(all).hasSizeGreaterThan(3);
    all.forEach(PostgresProcess::kill);
    assertBackWith("all killed");
  }

  @Test
  void theServerIsKilledWhileAQueryHoldsItsMemory() throws Exception {
    execute("insert into acknowledged values ('busy')");
    Thread busy =
        new Thread(
            () -> {
              try {
                execute("select count(*) from generate_series(1, 1000000000)");
              } catch (SQLException e) {
                // It is ended with the server.
              }
            });
    busy.start();
    awaitStatement("select count%");
    postmaster.kill();
    assertBackWith("busy");
    busy.join();
  }

  private static void awaitStatement(String pattern) throws SQLException {
    try (Connection connection = connect();
        Statement sql = connection.createStatement()) {
      boolean runs = false;
      while (!runs) {
        try (ResultSet row =
            sql.executeQuery(
                "select 1 from pg_stat_activity where state = 'active' and query like '"
                    + pattern
                    + "'")) {
          runs = row.next();
        }
      }
    }
  }

  @Test
  void aSmartShutdownThatWaitsForAConnection() throws Exception {
    execute("insert into acknowledged values ('smart')");
    try (Connection open = connect()) {
      signal("TERM");
      assertBackWith("smart");
      assertThat(open.isValid(1)).isFalse();
    }
  }

  @Test
  void anImmediateShutdown() throws Exception {
    execute("insert into acknowledged values ('immediate')");
    signal("QUIT");
    assertBackWith("immediate");
  }

  /** {@link #stop} asserts that no process is left. */
  @Test
  void theServiceStopsWhileTheServerStartsAgain() throws Exception {
    postmaster.kill();
    assertThat(postmaster.awaitEnd(GONE)).isTrue();
    while (processes().isEmpty()) {
      Thread.onSpinWait();
    }
  }
}
