package dev.waymark.catalogue.bulk;

import dev.waymark.audit.AuditLog;
import dev.waymark.audit.Change;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.change.AdvisoryLock;
import dev.waymark.catalogue.change.Precondition;
import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.ProviderValidator;
import dev.waymark.catalogue.document.StrictJson;
import dev.waymark.mail.address.DomainName;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Loads the large public providers, which are resources of this program, into an empty database.
 * Each provider is a transaction of its own; the audit log shows how far loading has come, so that
 * the next start completes what an interrupted one began.
 */
@ApplicationScoped
public class StarterCatalogue {
  private static final Logger LOG = Logger.getLogger(StarterCatalogue.class);
  private static final String FOLDER = "/catalogue/";
  private static final Change CHANGE = Change.byItself("starter catalogue");
  private static final String SUBJECT = "starter";
  private static final String BEGIN = "catalogue.load";
  private static final String COMPLETE = "catalogue.loaded";
  private static final String ANY_PROVIDER_CHANGE = "provider.";

  private final Providers providers;
  private final UnclaimedDomains domains;
  private final AdvisoryLock nameLock;
  private final AuditLog audit;

  StarterCatalogue(
      Providers providers, UnclaimedDomains domains, AdvisoryLock nameLock, AuditLog audit) {
    this.providers = providers;
    this.domains = domains;
    this.nameLock = nameLock;
    this.audit = audit;
  }

  /** One file: a provider and the mail domains that belong to it. */
  record Entry(List<String> domains, ProviderDocument provider) {}

  /** Loads everything into a database that never held a provider; else does nothing. */
  public void loadIfEmpty() {
    if (!QuarkusTransaction.requiringNew().call(this::begin)) {
      return;
    }
    int loaded = 0;
    for (String id : ids()) {
      if (QuarkusTransaction.requiringNew().call(() -> load(id))) {
        loaded++;
      }
    }
    QuarkusTransaction.requiringNew().run(this::complete);
    LOG.infof("Loaded the starter catalogue: %d providers", loaded);
  }

  /** Returns true where providers are still to be loaded. */
  private boolean begin() {
    lock();
    if (audit.hasAction(COMPLETE)) {
      return false;
    }
    if (audit.hasAction(BEGIN)) {
      return true;
    }
    if (audit.hasAction(ANY_PROVIDER_CHANGE) || providers.any()) {
      return false;
    }
    record(BEGIN);
    return true;
  }

  /** Loads a provider that was never in the database; false where it was. */
  private boolean load(String id) {
    lock();
    if (audit.hasAction(ANY_PROVIDER_CHANGE, id)) {
      return false;
    }
    Entry entry = read(id);
    ProviderId provider = new ProviderId(id);
    providers.put(provider, entry.provider(), Precondition.absent(), true, CHANGE);
    List<DomainName> names = entry.domains().stream().map(DomainName::parse).toList();
    UnclaimedDomains.Attached unused = domains.attach(provider, entry.provider(), names, CHANGE);
    return true;
  }

  private void complete() {
    lock();
    if (!audit.hasAction(COMPLETE)) {
      record(COMPLETE);
    }
  }

  /** Makes several instances that start at once load one after the other. */
  private void lock() {
    nameLock.take("starter catalogue");
  }

  private void record(String action) {
    audit.record(CHANGE, action, SUBJECT, Optional.empty(), Optional.empty());
  }

  /** Ids of the providers in the catalogue, which are also their file names. */
  static List<String> ids() {
    return new String(resource("index.txt"), StandardCharsets.UTF_8).lines().toList();
  }

  static Entry read(String id) {
    Entry entry = StrictJson.read(resource(id + ".json"), Entry.class);
    // The same validation as for documents of staff.
    byte[] document = StrictJson.write(entry.provider()).getBytes(StandardCharsets.UTF_8);
    return new Entry(entry.domains(), ProviderValidator.read(document));
  }

  private static byte[] resource(String name) {
    try (InputStream in = StarterCatalogue.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("not in the starter catalogue: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
