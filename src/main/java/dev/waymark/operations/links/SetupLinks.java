package dev.waymark.operations.links;

import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.finding.UnavailableException;
import dev.waymark.mail.Language;
import dev.waymark.mail.address.EmailAddress;
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

/**
 * Links that open somebody's setup page, once. Nothing of a link that was used or has ended is
 * kept: the address goes with it.
 */
@ApplicationScoped
public class SetupLinks {
  private static final String INSERT =
      "insert into setup_link (hash, email, language, expires_at) values (?, ?, ?, ?)";
  private static final String LOOK =
      "select email, language from setup_link where hash = ? and expires_at > ?";

  /** One statement, so that of two who use a link at once only one does. */
  private static final String USE =
      "delete from setup_link where hash = ? and expires_at > ? returning email, language";

  private static final String REMOVE_ENDED = "delete from setup_link where expires_at <= ?";

  private final AgroalDataSource database;
  private final Clock clock;
  private final AuditLog audit;

  SetupLinks(AgroalDataSource database, Clock clock, AuditLog audit) {
    this.database = database;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * Makes a link. The audit has the domain and not the address.
   *
   * @return the only copy of what opens it
   * @throws UnavailableException where the database does not answer
   */
  @Transactional
  public SetupLinkToken create(SetupLinkTarget invitation, Instant expiresAt, Change change) {
    SetupLinkToken code = SetupLinkToken.random();
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setBytes(1, code.secret().hash());
      insert.setString(2, invitation.address().text());
      insert.setString(3, invitation.language().map(Language::tag).orElse(null));
      insert.setObject(4, expiresAt.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw silent(e);
    }
    audit.record(
        change,
        "setup-link.create",
        invitation.address().domain().ascii(),
        Optional.empty(),
        Optional.empty());
    return code;
  }

  /**
   * What a link would open; it stays as it is, because programs look at links before people do.
   *
   * @return empty where it was used, has ended or never was
   * @throws UnavailableException where the database does not answer
   */
  public Optional<SetupLinkTarget> look(SetupLinkToken code) {
    return find(LOOK, code);
  }

  /**
   * What a link opens; it is used up by that.
   *
   * @return empty where it was used, has ended or never was
   * @throws UnavailableException where the database does not answer
   */
  public Optional<SetupLinkTarget> use(SetupLinkToken code) {
    return find(USE, code);
  }

  private Optional<SetupLinkTarget> find(String sql, SetupLinkToken code) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setBytes(1, code.secret().hash());
      statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(invitation(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw silent(e);
    }
  }

  private static SetupLinkTarget invitation(ResultSet row) throws SQLException {
    return new SetupLinkTarget(
        EmailAddress.parse(row.getString("email")),
        Optional.ofNullable(row.getString("language")).flatMap(Language::ofTag));
  }

  /** Addresses do not outlive their links by more than this, also where nobody makes new ones. */
  @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void removeEnded() {
    try (Connection connection = database.getConnection();
        PreparedStatement remove = connection.prepareStatement(REMOVE_ENDED)) {
      remove.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      remove.executeUpdate();
    } catch (SQLException e) {
      throw silent(e);
    }
  }

  /**
   * Without its cause: what PostgreSQL says of a statement may hold the row, and so the address.
   */
  private static UnavailableException silent(SQLException e) {
    return new UnavailableException(
        "the database does not answer for setup links: " + e.getSQLState());
  }
}
