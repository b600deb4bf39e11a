package dev.waymark.publishing;

import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.finding.UnavailableException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the history of providers; plain JDBC, because one question joins three tables. */
@ApplicationScoped
public class Revisions {
  private static final String QUERY =
      """
      select r.n, r.created_at, r.actor, r.reason, r.document, s.publish_at, s.findings,
             case when p.current then 'PUBLISHED'
                  when s.state = 'held' then 'HELD'
                  when s.state = 'waiting' then 'SCHEDULED'
                  when p.current is not null then 'SUPERSEDED'
                  else 'DRAFT' end as state
      from revision r
      left join lateral (select bool_or(superseded_at is null) as current from publication
                         where provider = r.provider and revision = r.n) p on true
      left join lateral (select publish_at, findings, state from schedule
                         where provider = r.provider and revision = r.n
                               and state in ('waiting', 'held')
                         order by id desc limit 1) s on true
      where r.provider = ? and r.n < ? and r.n >= ?
      order by r.n desc limit ?
      """;

  private final AgroalDataSource database;

  Revisions(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * Revisions before a number, newest first.
   *
   * @throws UnavailableException where the database cannot answer
   */
  public List<StoredRevision> before(ProviderId id, int n, int limit) {
    return ask(id, n, 1, limit);
  }

  /**
   * One revision.
   *
   * @throws UnavailableException where the database cannot answer
   */
  public Optional<StoredRevision> find(ProviderId id, int n) {
    return n == Integer.MAX_VALUE ? Optional.empty() : ask(id, n + 1, n, 1).stream().findFirst();
  }

  private List<StoredRevision> ask(ProviderId id, int before, int from, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(QUERY)) {
      query.setString(1, id.text());
      query.setInt(2, before);
      query.setInt(3, from);
      query.setInt(4, limit);
      List<StoredRevision> found = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          found.add(revision(row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new UnavailableException("the database does not answer for revisions", e);
    }
  }

  private static StoredRevision revision(ResultSet row) throws SQLException {
    return new StoredRevision(
        row.getInt("n"),
        StoredRevision.State.valueOf(row.getString("state")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        Optional.ofNullable(row.getString("reason")),
        row.getString("document"),
        Optional.ofNullable(row.getObject("publish_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getString("findings")));
  }
}
