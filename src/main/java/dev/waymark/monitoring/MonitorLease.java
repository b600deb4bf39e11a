package dev.waymark.monitoring;

import dev.waymark.finding.UnavailableException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * The lease that lets one of all instances on one database run the monitoring. No transaction or
 * lock is held meanwhile: a lease ends by itself if its holder does not return.
 */
@ApplicationScoped
class MonitorLease {
  /** Longer than a probe can last: twelve times thirty seconds. */
  static final Duration LENGTH = Duration.ofMinutes(10);

  private static final String ACQUIRE =
      "update watch_turn set holder = ?, ends_at = ? where holder = ? or ends_at <= ?";
  private static final String RELEASE =
      "update watch_turn set ends_at = '-infinity' where holder = ?";

  private final AgroalDataSource database;

  MonitorLease(AgroalDataSource database) {
    this.database = database;
  }

  /** Creates a name that no other holder has. */
  static String newHolder() {
    return UUID.randomUUID().toString();
  }

  /** Acquires or extends the lease; false if another instance holds it. */
  @Transactional
  boolean acquire(String holder, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement acquire = connection.prepareStatement(ACQUIRE)) {
      acquire.setString(1, holder);
      acquire.setObject(2, now.plus(LENGTH).atOffset(ZoneOffset.UTC));
      acquire.setString(3, holder);
      acquire.setObject(4, now.atOffset(ZoneOffset.UTC));
      return acquire.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new UnavailableException("the database does not answer for the lease", e);
    }
  }

  /** Releases the lease if this holder has it. */
  @Transactional
  void release(String holder) {
    try (Connection connection = database.getConnection();
        PreparedStatement release = connection.prepareStatement(RELEASE)) {
      release.setString(1, holder);
      release.executeUpdate();
    } catch (SQLException e) {
      throw new UnavailableException("the database does not answer for the lease", e);
    }
  }
}
