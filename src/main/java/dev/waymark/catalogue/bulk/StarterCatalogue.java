package dev.waymark.catalogue.bulk;

import dev.waymark.audit.Change;
import dev.waymark.catalogue.Domains;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.change.AdvisoryLock;
import dev.waymark.catalogue.change.Precondition;
import dev.waymark.catalogue.document.DomainDocument;
import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.StrictJson;
import dev.waymark.mail.address.DomainName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/** The large public providers of the world, as documents beside this class's package. */
@ApplicationScoped
public class StarterCatalogue {
  private static final Logger LOG = Logger.getLogger(StarterCatalogue.class);
  private static final String FOLDER = "/catalogue/";
  private static final Change CHANGE = Change.byItself("starter catalogue");
  private static final Precondition ABSENT =
      new Precondition(Precondition.Kind.ABSENT, OptionalLong.empty());

  private final EntityManager entities;
  private final Providers providers;
  private final Domains domains;
  private final AdvisoryLock nameLock;

  StarterCatalogue(
      EntityManager entities, Providers providers, Domains domains, AdvisoryLock nameLock) {
    this.entities = entities;
    this.providers = providers;
    this.domains = domains;
    this.nameLock = nameLock;
  }

  /** One file: a provider and the mail domains that belong to it. */
  record Entry(List<String> domains, ProviderDocument provider) {}

  /** Loads everything into a database that never held a provider; else does nothing. */
  @Transactional
  public void loadIfEmpty() {
    // Of several instances that start at once, one loads and the others wait and see it.
    nameLock.take("starter catalogue");
    Long written =
        entities.createQuery("select count(*) from Revision", Long.class).getSingleResult();
    Long audited =
        entities
            .createQuery(
                "select count(*) from AuditEntry where action like 'provider.%'", Long.class)
            .getSingleResult();
    if (written + audited > 0) {
      return;
    }
    List<String> ids = ids();
    ids.forEach(this::load);
    LOG.infof("Loaded the starter catalogue: %d providers", ids.size());
  }

  private void load(String id) {
    Entry entry = read(id);
    ProviderId provider = new ProviderId(id);
    providers.put(provider, entry.provider(), ABSENT, true, CHANGE);
    for (String name : entry.domains()) {
      domains.put(DomainName.parse(name), DomainDocument.of(provider), ABSENT, CHANGE);
    }
  }

  /** Ids of the providers in the catalogue, which are also their file names. */
  static List<String> ids() {
    return new String(resource("index.txt"), StandardCharsets.UTF_8).lines().toList();
  }

  static Entry read(String id) {
    Entry entry = StrictJson.read(resource(id + ".json"), Entry.class);
    // Through the door that everybody's documents pass.
    ProviderDocument.read(StrictJson.write(entry.provider()).getBytes(StandardCharsets.UTF_8));
    return entry;
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
