package dev.waymark.catalogue.bulk;

import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.catalogue.DomainValidator;
import dev.waymark.catalogue.DomainsConfig;
import dev.waymark.catalogue.change.CatalogueChanged;
import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.StrictJson;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.finding.UnavailableException;
import dev.waymark.mail.address.DomainName;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Attaches a provider's domains as far as they belong to no other provider. */
@ApplicationScoped
public class UnclaimedDomains {
  private static final String INSERT =
      """
      insert into domain (name, provider, version, created_at, updated_at, verified_at)
      select name, ?, 1, at, at, case when ? then at end
      from unnest(?::text[]) as name cross join (select ?::timestamptz as at) now
      order by name
      on conflict (name) do nothing
      returning name
      """;

  private static final String OWNERS =
      "select name, coalesce(provider, '') as owner from domain where name = any(?)";

  private static final String STRANGE =
      """
      select exists (select 1 from domain where provider = ?)
         and not exists (select 1 from domain where provider = ? and name = any(?))
      """;

  private final AgroalDataSource database;
  private final DomainsConfig config;
  private final Clock clock;
  private final AuditLog audit;
  private final Event<CatalogueChanged> changed;

  UnclaimedDomains(
      AgroalDataSource database,
      DomainsConfig config,
      Clock clock,
      AuditLog audit,
      Event<CatalogueChanged> changed) {
    this.database = database;
    this.config = config;
    this.clock = clock;
    this.audit = audit;
    this.changed = changed;
  }

  /**
   * The result of attaching domains.
   *
   * @param added domains that are new
   * @param owned number of domains that belong to the provider now
   * @param refused reasons for the other domains
   */
  public record Attached(List<String> added, int owned, Map<String, String> refused) {}

  /** Attaches domains to a provider, in the transaction that wrote its document. */
  @Transactional
  public Attached attach(
      ProviderId provider, ProviderDocument document, List<DomainName> names, Change change) {
    Map<String, String> refused = new TreeMap<>();
    Object[] fitting =
        names.stream()
            .filter(name -> fits(name, document, refused))
            .map(DomainName::ascii)
            .toArray();
    try (Connection connection = database.getConnection()) {
      List<String> added = insert(connection, provider, fitting, trusts(change));
      int owned = owned(connection, provider, fitting, refused);
      if (!added.isEmpty()) {
        String after = StrictJson.write(Map.of("domains", added));
        audit.record(
            change, "provider.domains", provider.text(), Optional.empty(), Optional.of(after));
        changed.fire(new CatalogueChanged());
      }
      return new Attached(added, owned, refused);
    } catch (SQLException e) {
      throw new UnavailableException("the database does not take the domains of a provider", e);
    }
  }

  /** Returns true where a provider has domains and none of them is among these. */
  @Transactional
  public boolean areStrangeTo(ProviderId provider, List<DomainName> names) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(STRANGE)) {
      query.setString(1, provider.text());
      query.setString(2, provider.text());
      query.setArray(
          3, connection.createArrayOf("text", names.stream().map(DomainName::ascii).toArray()));
      try (ResultSet row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new UnavailableException(
          "the database does not answer for the domains of a provider", e);
    }
  }

  private static boolean fits(
      DomainName name, ProviderDocument document, Map<String, String> refused) {
    try {
      DomainValidator.requireRegistrable(name);
      DomainValidator.requireFit(document, name, Map.of());
      return true;
    } catch (InvalidDocumentException e) {
      refused.put(name.ascii(), e.findings().get(0).detail());
      return false;
    }
  }

  /** Returns true where the change needs no proof of control over the domains. */
  private boolean trusts(Change change) {
    return config.verification() == DomainsConfig.Proof.OFF || change.isByItself();
  }

  private List<String> insert(
      Connection connection, ProviderId provider, Object[] names, boolean trusted)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, provider.text());
      insert.setBoolean(2, trusted);
      insert.setArray(3, connection.createArrayOf("text", names));
      insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
      List<String> added = new ArrayList<>();
      try (ResultSet row = insert.executeQuery()) {
        while (row.next()) {
          added.add(row.getString("name"));
        }
      }
      return added;
    }
  }

  private static int owned(
      Connection connection, ProviderId provider, Object[] names, Map<String, String> refused)
      throws SQLException {
    int owned = 0;
    try (PreparedStatement query = connection.prepareStatement(OWNERS)) {
      query.setArray(1, connection.createArrayOf("text", names));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          String owner = row.getString("owner");
          if (owner.equals(provider.text())) {
            owned++;
          } else {
            refused.put(
                row.getString("name"),
                owner.isEmpty()
                    ? "it is stored as moved away"
                    : "it belongs to the provider " + owner);
          }
        }
      }
    }
    return owned;
  }
}
