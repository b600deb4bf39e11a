package dev.waymark.catalogue;

import dev.waymark.mail.DomainName;
import dev.waymark.mail.Unavailable;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one query behind {@link Directory}. Plain JDBC: one round trip, nothing to manage. */
@ApplicationScoped
class LookUp {
  /**
   * The domain itself, then its parents that include their subdomains, longest first, then the
   * default provider. A domain that matches but whose provider has published nothing ends the
   * search: it is known, and there is nothing to say.
   */
  private static final String QUERY =
      """
      select found.variables, r.document,
             exists (select 1 from mx_suffix m where m.provider = found.provider) as takes_mx
      from (select d.provider, d.variables::text as variables, c.rank
            from unnest(?::text[]) with ordinality as c(name, rank)
            join domain d on d.name = c.name and (c.rank = 1 or d.include_subdomains)
            union all
            select p.id, '{}', 1000 from provider p where p.id = ?
            order by rank limit 1) found
      join publication p on p.provider = found.provider and p.superseded_at is null
      join revision r on r.provider = p.provider and r.n = p.revision
      """;

  private final AgroalDataSource database;
  private final String defaultProvider;

  LookUp(AgroalDataSource database, CatalogueConfig config) {
    this.database = database;
    // No provider has an empty id.
    this.defaultProvider = config.defaultProvider().orElse("");
  }

  /**
   * What is stored for a domain.
   *
   * @param takesMx whether the provider receives mail for domains that are not registered
   */
  record Found(ProviderDocument provider, Map<String, String> variables, boolean takesMx) {}

  /**
   * Asks the database.
   *
   * @throws Unavailable where it cannot answer
   */
  Optional<Found> find(DomainName domain) {
    List<String> names = new ArrayList<>();
    names.add(domain.ascii());
    domain.parents().forEach(parent -> names.add(parent.ascii()));
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(QUERY)) {
      Array candidates = connection.createArrayOf("text", names.toArray());
      query.setArray(1, candidates);
      query.setString(2, defaultProvider);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(found(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new Unavailable("the database does not answer a look-up", e);
    }
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        StrictJson.read(bytes(row.getString("document")), ProviderDocument.class),
        StrictJson.readMap(bytes(row.getString("variables"))),
        row.getBoolean("takes_mx"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
