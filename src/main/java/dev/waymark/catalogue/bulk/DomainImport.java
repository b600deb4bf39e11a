package dev.waymark.catalogue.bulk;

import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.catalogue.DomainValidator;
import dev.waymark.catalogue.DomainsConfig;
import dev.waymark.catalogue.change.AdvisoryLock;
import dev.waymark.catalogue.change.CatalogueChanged;
import dev.waymark.catalogue.document.DomainDocument;
import dev.waymark.catalogue.document.StrictJson;
import dev.waymark.database.NetworkTimeout;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.finding.InvalidDocumentException;
import dev.waymark.finding.UnavailableException;
import dev.waymark.mail.address.DomainName;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Imports many domains: each line is validated like a single change, valid ones go into a staging
 * table and from there into the catalogue, all in one transaction.
 */
@ApplicationScoped
public class DomainImport {
  /** Limit for clients that send the file over a slow connection. */
  private static final Duration LONGEST = Duration.ofHours(6);

  /** Limit for one statement, such as the one that merges millions of lines. */
  private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(30);

  private final AgroalDataSource database;
  private final DomainValidator checks;
  private final DomainsConfig config;
  private final AdvisoryLock nameLock;
  private final Clock clock;
  private final AuditLog audit;
  private final Event<CatalogueChanged> changed;

  DomainImport(
      AgroalDataSource database,
      DomainValidator checks,
      DomainsConfig config,
      AdvisoryLock nameLock,
      Clock clock,
      AuditLog audit,
      Event<CatalogueChanged> changed) {
    this.database = database;
    this.checks = checks;
    this.config = config;
    this.nameLock = nameLock;
    this.clock = clock;
    this.audit = audit;
    this.changed = changed;
  }

  /**
   * Imports all valid lines or, where it fails, none.
   *
   * @param lines read once, while they arrive
   * @param rejected receives the invalid lines
   * @param fingerprint of the file, called after its end
   * @throws ChangeRejectedException where a provider was published during the import
   */
  public ImportCount run(
      Iterator<DomainLine> lines,
      RejectedLines rejected,
      Supplier<String> fingerprint,
      Change change) {
    return QuarkusTransaction.requiringNew()
        .timeout((int) LONGEST.toSeconds())
        .call(() -> imported(lines, rejected, fingerprint, change));
  }

  private ImportCount imported(
      Iterator<DomainLine> lines,
      RejectedLines rejected,
      Supplier<String> fingerprint,
      Change change) {
    try (Connection connection = database.getConnection();
        ImportStaging stage = new ImportStaging(connection)) {
      return NetworkTimeout.within(
          LONGEST_STATEMENT,
          connection,
          () -> imported(stage, lines, rejected, fingerprint, change));
    } catch (SQLException e) {
      throw new UnavailableException("the database does not take an import", e);
    }
  }

  private ImportCount imported(
      ImportStaging stage,
      Iterator<DomainLine> lines,
      RejectedLines rejected,
      Supplier<String> fingerprint,
      Change change)
      throws SQLException {
    ProviderCache providers = new ProviderCache(stage);
    while (lines.hasNext()) {
      DomainLine line = lines.next();
      try {
        stage.add(new DomainLine(line.number(), line.name(), accepted(line, providers)));
      } catch (InvalidDocumentException e) {
        rejected.add(line.number(), e);
      }
    }
    stage.flush();
    // Of two imports at the same time the second one sees what the first one made.
    nameLock.take("domain import");
    stage.finish(rejected);
    providers.requireUnchanged();
    ImportCount imported =
        stage.merge(clock.instant(), config.verification() == DomainsConfig.Proof.OFF);
    record(imported, rejected, fingerprint.get(), change);
    return imported;
  }

  private DomainDocument accepted(DomainLine line, ProviderCache providers) throws SQLException {
    DomainName name = line.name();
    DomainDocument document = line.document();
    DomainValidator.requireRegistrable(name);
    if (document.movedTo() != null) {
      return DomainDocument.moved(DomainValidator.moved(document));
    }
    providers.requireFit(checks.served(document), name, document.variables());
    return document;
  }

  private void record(
      ImportCount imported, RejectedLines rejected, String fingerprint, Change change) {
    String summary =
        StrictJson.write(
            Map.of(
                "accepted", imported.accepted(),
                "unchanged", imported.unchanged(),
                "rejected", rejected.count(),
                "sha256", fingerprint));
    audit.record(change, "domain.import", "domains", Optional.empty(), Optional.of(summary));
    if (imported.accepted() > 0) {
      changed.fire(new CatalogueChanged());
    }
  }
}
