package dev.waymark.catalogue;

import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.mail.DomainName;
import dev.waymark.mail.InvalidDocument;
import dev.waymark.mail.Refusal;
import dev.waymark.mail.Unavailable;
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
 * Many domains at once: each line is checked as a single change would be, the good ones go into a
 * staging table and from there into the catalogue, all in one transaction.
 */
@ApplicationScoped
public class DomainImport {
  /** As long as a slow line may take to send the file. */
  private static final Duration LONGEST = Duration.ofHours(6);

  private final AgroalDataSource database;
  private final DomainChecks checks;
  private final DomainsConfig config;
  private final NameLock nameLock;
  private final Clock clock;
  private final AuditLog audit;
  private final Event<CatalogueChanged> changed;

  DomainImport(
      AgroalDataSource database,
      DomainChecks checks,
      DomainsConfig config,
      NameLock nameLock,
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
   * What became of the good lines.
   *
   * @param accepted lines that made or changed a domain
   * @param unchanged lines that say what is stored already
   */
  public record Imported(long accepted, long unchanged) {}

  /**
   * Imports all good lines or, where it fails, nothing.
   *
   * @param lines read once, while they arrive
   * @param rejected gets the bad lines
   * @param fingerprint of the file, asked for when it was read to its end
   * @throws Refusal where a provider was published meanwhile
   */
  public Imported run(
      Iterator<DomainLine> lines,
      Rejections rejected,
      Supplier<String> fingerprint,
      Change change) {
    return QuarkusTransaction.requiringNew()
        .timeout((int) LONGEST.toSeconds())
        .call(() -> imported(lines, rejected, fingerprint, change));
  }

  private Imported imported(
      Iterator<DomainLine> lines,
      Rejections rejected,
      Supplier<String> fingerprint,
      Change change) {
    try (Connection connection = database.getConnection();
        DomainStage stage = new DomainStage(connection)) {
      PublishedProviders providers = new PublishedProviders(stage);
      while (lines.hasNext()) {
        DomainLine line = lines.next();
        try {
          stage.add(new DomainLine(line.number(), line.name(), accepted(line, providers)));
        } catch (InvalidDocument e) {
          rejected.add(line.number(), e);
        }
      }
      stage.flush();
      // Of two imports at the same time the second one sees what the first one made.
      nameLock.take("domain import");
      stage.finish(rejected);
      providers.requireUnchanged();
      Imported imported =
          stage.merge(clock.instant(), config.verification() == DomainsConfig.Proof.OFF);
      record(imported, rejected, fingerprint.get(), change);
      return imported;
    } catch (SQLException e) {
      throw new Unavailable("the database does not take an import", e);
    }
  }

  private DomainDocument accepted(DomainLine line, PublishedProviders providers)
      throws SQLException {
    DomainName name = line.name();
    DomainDocument document = line.document();
    DomainChecks.requireRegistrable(name);
    if (document.movedTo() != null) {
      return DomainDocument.moved(DomainChecks.moved(document));
    }
    providers.requireFit(checks.served(document), name, document.variables());
    return document;
  }

  private void record(Imported imported, Rejections rejected, String fingerprint, Change change) {
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
