package dev.waymark.operations.links;

import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.database.DatabaseAway;
import dev.waymark.finding.UnavailableException;
import dev.waymark.mail.Language;
import dev.waymark.mail.address.EmailAddress;
import dev.waymark.operations.limit.Activity;
import dev.waymark.operations.limit.CallerLimits;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** One-time links to a setup page. A used or expired link is deleted together with its address. */
@ApplicationScoped
public class SetupLinks {
  private static final String INSERT =
      "insert into setup_link (hash, email, language, expires_at) values (?, ?, ?, ?)";
  private static final String PEEK =
      "select email, language from setup_link where hash = ? and expires_at > ?";

  /** One statement, so that only one of two simultaneous requests uses the link. */
  private static final String REDEEM =
      "delete from setup_link where hash = ? and expires_at > ? returning email, language";

  private static final String REMOVE_ENDED = "delete from setup_link where expires_at <= ?";

  private final AgroalDataSource database;
  private final Clock clock;
  private final AuditLog audit;
  private final CallerLimits limits;

  SetupLinks(AgroalDataSource database, Clock clock, AuditLog audit, CallerLimits limits) {
    this.database = database;
    this.clock = clock;
    this.audit = audit;
    this.limits = limits;
  }

  /**
   * Creates a link. The audit records the domain, not the address.
   *
   * @return the only copy of its secret
   * @throws UnavailableException where the database does not answer
   * @throws dev.waymark.http.ProblemException where the caller created too many
   */
  @Transactional
  public SetupLinkToken create(SetupLinkTarget target, Instant expiresAt, Change change) {
    limits.count(Activity.SETUP_LINK, change.actor());
    SetupLinkToken token = SetupLinkToken.random();
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setBytes(1, token.secret().hash());
      insert.setString(2, target.address().text());
      insert.setString(3, target.language().map(Language::tag).orElse(null));
      insert.setObject(4, expiresAt.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw unavailable(e);
    }
    audit.record(
        change,
        "setup-link.create",
        target.address().domain().ascii(),
        Optional.empty(),
        Optional.empty());
    return token;
  }

  /**
   * Reads the target of a link without using it up: programs open links before people do.
   *
   * @return empty where it was used, has ended or never was
   * @throws UnavailableException where the database does not answer
   */
  public Optional<SetupLinkTarget> peek(SetupLinkToken token) {
    return find(PEEK, token);
  }

  /**
   * Uses a link up and returns its target.
   *
   * @return empty where it was used, has ended or never was
   * @throws UnavailableException where the database does not answer
   */
  public Optional<SetupLinkTarget> redeem(SetupLinkToken token) {
    return find(REDEEM, token);
  }

  private Optional<SetupLinkTarget> find(String sql, SetupLinkToken token) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setBytes(1, token.secret().hash());
      statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(target(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private static SetupLinkTarget target(ResultSet row) throws SQLException {
    return new SetupLinkTarget(
        EmailAddress.parse(row.getString("email")),
        Optional.ofNullable(row.getString("language")).flatMap(Language::ofTag));
  }

  /** Deletes addresses at most an hour after their links expire. */
  @Scheduled(
      every = "1h",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = DatabaseAway.class)
  void removeEnded() {
    try (Connection connection = database.getConnection();
        PreparedStatement remove = connection.prepareStatement(REMOVE_ENDED)) {
      remove.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      remove.executeUpdate();
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  /**
   * Without its cause: what PostgreSQL says of a statement may hold the row, and so the address.
   */
  private static UnavailableException unavailable(SQLException e) {
    return new UnavailableException(
        "the database does not answer for setup links: " + e.getSQLState());
  }
}
