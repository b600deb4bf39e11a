package dev.waymark.operations.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.CapturedLog;
import dev.waymark.TestDatabase;
import dev.waymark.audit.AuditFilter;
import dev.waymark.audit.AuditLog;
import dev.waymark.audit.AuditRecord;
import dev.waymark.audit.Change;
import dev.waymark.finding.UnavailableException;
import dev.waymark.mail.Language;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.operations.limit.CallerLimits;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One-time links, as they are stored. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SetupLinksTest {
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
  private static final Duration LIFE = Duration.ofDays(1);
  private static final Change CHANGE = Change.byItself("test");
  private static final SetupLinkTarget ANN =
      new SetupLinkTarget(EmailAddress.parse("linkmarker@links.example"), Optional.of(Language.DE));

  @Inject AgroalDataSource database;
  @Inject AuditLog audit;
  @Inject SetupLinks injected;
  @Inject CallerLimits limits;

  private SetupLinks links(Duration later) {
    return new SetupLinks(database, Clock.fixed(NOW.plus(later), ZoneOffset.UTC), audit, limits);
  }

  private SetupLinkToken made() {
    return injected.create(ANN, NOW.plus(LIFE), CHANGE);
  }

  @BeforeEach
  void beginWithoutLinks() throws SQLException {
    run("delete from setup_link");
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /** Each row as one text. */
  private List<String> ask(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      Stream.Builder<String> found = Stream.builder();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found.build().toList();
    }
  }

  @Test
  void aLinkIsLookedAtOftenAndUsedOnce() {
    SetupLinks links = links(Duration.ZERO);
    SetupLinkToken code = made();
    assertThat(links.peek(code)).contains(ANN);
    assertThat(links.peek(code)).contains(ANN);
    assertThat(links.redeem(code)).contains(ANN);
    assertThat(links.redeem(code)).isEmpty();
    assertThat(links.peek(code)).isEmpty();
  }

  @Test
  void onlyOneOfManySimultaneousRequestsRedeemsALink()
      throws InterruptedException, ExecutionException {
    SetupLinks links = links(Duration.ZERO);
    SetupLinkToken code = made();
    ExecutorService people = Executors.newFixedThreadPool(8);
    try {
      Callable<Optional<SetupLinkTarget>> use = () -> links.redeem(code);
      int used = 0;
      for (Future<Optional<SetupLinkTarget>> each : people.invokeAll(Collections.nCopies(8, use))) {
        used += each.get().isPresent() ? 1 : 0;
      }
      assertThat(used).isEqualTo(1);
    } finally {
      people.shutdown();
    }
  }

  @Test
  void aLinkEndsAtItsTime() {
    SetupLinkToken code = made();
    assertThat(links(LIFE.minusNanos(1000)).peek(code)).contains(ANN);
    assertThat(links(LIFE).peek(code)).isEmpty();
    assertThat(links(LIFE).redeem(code)).isEmpty();
  }

  @Test
  void deletesUsedAndExpiredLinks() throws SQLException {
    links(Duration.ZERO).redeem(made());
    assertThat(ask("select email from setup_link")).isEmpty();
    made();
    links(LIFE.minusNanos(1000)).removeEnded();
    assertThat(ask("select email from setup_link")).hasSize(1);
    links(LIFE).removeEnded();
    assertThat(ask("select email from setup_link")).isEmpty();
  }

  @Test
  void theDatabaseDoesNotKnowTheLinkAndTheAuditNotTheAddress() throws SQLException {
    SetupLinkToken code = made();
    assertThat(ask("select setup_link::text from setup_link"))
        .hasSize(1)
        .noneMatch(row -> row.contains(code.secret().text()));
    List<AuditRecord> entries =
        audit.before(
            Long.MAX_VALUE,
            new AuditFilter(
                Optional.of("links.example"), Optional.empty(), Optional.of("setup-link.create")),
            1);
    assertThat(entries).hasSize(1);
    assertThat(entries.toString()).doesNotContain("linkmarker", code.secret().text());
  }

  @Test
  void databaseErrorsDoNotShowTheRow() throws SQLException {
    CapturedLog log = new CapturedLog();
    log.start();
    run("alter table setup_link add constraint full_up check (false) not valid");
    try {
      assertThatThrownBy(this::made).isInstanceOf(UnavailableException.class).hasNoCause();
    } finally {
      run("alter table setup_link drop constraint full_up");
      log.stop();
    }
    assertThat(log.lines()).noneMatch(line -> line.contains("linkmarker"));
  }

  @Test
  void noTwoLinksAreAlikeAndNoneSaysItsCodeByAccident() {
    List<SetupLinkToken> codes = Stream.generate(SetupLinkToken::random).limit(1000).toList();
    assertThat(codes).doesNotHaveDuplicates();
    assertThat(codes)
        .allMatch(code -> code.path().matches("/s/[0-9a-f]{32}"))
        .noneMatch(code -> code.toString().contains(code.secret().text()));
  }
}
