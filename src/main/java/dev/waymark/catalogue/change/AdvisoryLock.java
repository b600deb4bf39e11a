package dev.waymark.catalogue.change;

import dev.waymark.finding.UnavailableException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A lock on a name that may have no row yet; held until the transaction ends. Plain JDBC: there is
 * no table, hence no entity.
 */
@ApplicationScoped
public class AdvisoryLock {
  private static final String TAKE = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

  private final AgroalDataSource database;

  AdvisoryLock(AgroalDataSource database) {
    this.database = database;
  }

  /** Waits for the lock. */
  public void take(String name) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(TAKE)) {
      query.setString(1, name);
      query.executeQuery().close();
    } catch (SQLException e) {
      throw new UnavailableException("the database does not give a lock", e);
    }
  }
}
