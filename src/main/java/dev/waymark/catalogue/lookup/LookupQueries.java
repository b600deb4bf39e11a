package dev.waymark.catalogue.lookup;

import dev.waymark.catalogue.MovedDomains;
import dev.waymark.catalogue.document.DomainDocument;
import dev.waymark.catalogue.document.LoginRules;
import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.StrictJson;
import dev.waymark.database.NetworkTimeout;
import dev.waymark.finding.UnavailableException;
import dev.waymark.mail.address.DomainName;
import dev.waymark.mail.address.Hostname;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The queries behind {@link SettingsDirectory}. Plain JDBC: one round trip each, nothing to manage.
 */
@ApplicationScoped
class LookupQueries {
  /** A provider that has published nothing is found all the same: that ends the search. */
  private static final String PUBLISHED =
      """
      select found.*, p.revision, r.document,
             exists (select 1 from mx_suffix m where m.provider = found.provider) as answers_by_mx
      from (%s) found
      left join publication p on p.provider = found.provider and p.superseded_at is null
      left join revision r on r.provider = p.provider and r.n = p.revision
      """;

  /**
   * The domain itself, then its parents that include their subdomains, longest first, then the
   * default provider.
   */
  private static final String BY_NAME =
      PUBLISHED.formatted(
          """
          select case c.rank when 1 then 'DOMAIN' else 'PARENT' end as rule, d.name, d.provider,
                 d.variables::text as variables, d.login::text as login, d.moved_to, c.rank
          from unnest(?::text[]) with ordinality as c(name, rank)
          join domain d on d.name = c.name and d.verified_at is not null
                       and (c.rank = 1 or d.include_subdomains)
          union all
          select 'DEFAULT', null, p.id, '{}', '[]', null, 1000 from provider p where p.id = ?
          order by rank limit 1
          """);

  /** The longest suffix of a host; of several providers with the same one, the first by id. */
  private static final String BY_MX =
      PUBLISHED.formatted(
          """
          select 'MX' as rule, m.suffix as name, m.provider, '{}' as variables, '[]' as login,
                 null as moved_to
          from mx_suffix m where m.suffix = any(?)
          order by length(m.suffix) desc, m.provider limit 1
          """);

  /** After this the server is told to cancel a query, for example one that waits for a lock. */
  private static final int LONGEST_QUERY_SECONDS = 2;

  /** After this the connection is given up, as the server does not even cancel. */
  private static final Duration LONGEST_SILENCE = Duration.ofMillis(2500);

  private final AgroalDataSource database;
  private final String defaultProvider;
  private final LoginRules logins;

  LookupQueries(AgroalDataSource database, CatalogueConfig config, LoginRules logins) {
    this.database = database;
    // No provider has an empty id.
    this.defaultProvider = config.defaultProvider().orElse("");
    this.logins = logins;
  }

  /**
   * The registered domain or parent, or the default provider.
   *
   * @throws UnavailableException where the database cannot answer
   */
  Optional<LookupMatch> byName(DomainName domain) {
    return ask(BY_NAME, domain, defaultProvider);
  }

  /**
   * The provider that a mail exchanger belongs to.
   *
   * @throws UnavailableException where the database cannot answer
   */
  Optional<LookupMatch> byMx(Hostname exchanger) {
    return ask(BY_MX, exchanger.name()).map(match -> match.byMx(exchanger));
  }

  private Optional<LookupMatch> ask(String sql, DomainName name, String... more) {
    Object[] candidates =
        Stream.concat(Stream.of(name), name.parents().stream()).map(DomainName::ascii).toArray();
    try (Connection connection = database.getConnection()) {
      return NetworkTimeout.within(
          LONGEST_SILENCE, connection, () -> row(connection, sql, candidates, more));
    } catch (SQLException e) {
      throw new UnavailableException("the database does not answer a look-up", e);
    }
  }

  private Optional<LookupMatch> row(
      Connection connection, String sql, Object[] candidates, String... more) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setQueryTimeout(LONGEST_QUERY_SECONDS);
      query.setArray(1, connection.createArrayOf("text", candidates));
      for (int i = 0; i < more.length; i++) {
        query.setString(i + 2, more[i]);
      }
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(match(row)) : Optional.empty();
      }
    }
  }

  private LookupMatch match(ResultSet row) throws SQLException {
    Map<String, String> variables = StrictJson.readMap(bytes(row.getString("variables")));
    List<DomainDocument.LoginDocument> rules = LoginRules.read(bytes(row.getString("login")));
    int revision = row.getInt("revision");
    return new LookupMatch(
        LookupMatch.Rule.valueOf(row.getString("rule")),
        text(row, "name").map(DomainName::new),
        Optional.empty(),
        text(row, "provider").map(ProviderId::new),
        revision == 0 ? OptionalInt.empty() : OptionalInt.of(revision),
        text(row, "document").map(json -> StrictJson.read(bytes(json), ProviderDocument.class)),
        variables,
        logins.inForce(rules, variables),
        text(row, "moved_to").map(MovedDomains::destination),
        row.getBoolean("answers_by_mx"));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
