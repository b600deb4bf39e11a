package dev.waymark.catalogue;

import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.Resolution;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.DomainName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whether a change of a provider would leave domains behind that could not be served any more. */
@ApplicationScoped
class AttachedDomains {
  private static final int NAMED = 10;

  private final EntityManager entities;

  AttachedDomains(EntityManager entities) {
    this.entities = entities;
  }

  /** Refuses a document that any attached domain's variables do not fit. */
  void check(ProviderId id, ProviderDocument document) {
    if (document.variables().isEmpty()) {
      return;
    }
    Misfits misfits = new Misfits();
    try (Stream<Domain> domains =
        entities
            .createQuery("from Domain where provider = :provider order by name", Domain.class)
            .setParameter("provider", id.text())
            .setHint("org.hibernate.fetchSize", 1000)
            .setHint("org.hibernate.readOnly", true)
            .getResultStream()) {
      domains.forEach(
          domain -> {
            misfits.look(document, domain);
            // A million domains must not stay in the persistence context.
            entities.detach(domain);
          });
    }
    misfits.refuse();
  }

  /**
   * What the first of them by name get from a document; those that it does not fit are left out.
   */
  List<AccountSettings> first(ProviderId id, ProviderDocument document, int limit) {
    return entities
        .createQuery("from Domain where provider = :provider order by name", Domain.class)
        .setParameter("provider", id.text())
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(domain -> Resolution.of(document, new DomainName(domain.name), domain.variables))
        .flatMap(resolution -> resolution.settings().stream())
        .toList();
  }

  /** The first of them by name. */
  List<DomainName> names(ProviderId id, int limit) {
    return entities
        .createQuery(
            "select name from Domain where provider = :provider order by name", String.class)
        .setParameter("provider", id.text())
        .setMaxResults(limit)
        .getResultStream()
        .map(DomainName::new)
        .toList();
  }

  /** Refuses while there is any. */
  void checkNone(ProviderId id) {
    Long count =
        entities
            .createQuery("select count(*) from Domain where provider = :provider", Long.class)
            .setParameter("provider", id.text())
            .getSingleResult();
    if (count > 0) {
      throw new ChangeRejectedException(
          ChangeRejectedException.Reason.CONFLICT,
          count + " domains belong to this provider; move or delete them first.");
    }
  }

  /** Counts the domains a document does not fit, and remembers why the first one does not. */
  private static final class Misfits {
    private final List<String> first = new ArrayList<>();
    private String why = "";
    private long count;

    void look(ProviderDocument document, Domain domain) {
      Resolution resolution =
          Resolution.of(document, new DomainName(domain.name), domain.variables);
      if (resolution.settings().isPresent()) {
        return;
      }
      if (count == 0) {
        why =
            resolution.missing().isEmpty()
                ? resolution.findings().get(0).pointer() + " would not be valid"
                : "the variable " + String.join(", ", resolution.missing()) + " is missing";
      }
      count++;
      if (first.size() < NAMED) {
        first.add(domain.name);
      }
    }

    void refuse() {
      if (count > 0) {
        throw new ChangeRejectedException(
            ChangeRejectedException.Reason.CONFLICT,
            String.format(
                "%d attached domains could not be served: %s for %s%s. Change these domains first.",
                count, why, String.join(", ", first), count > first.size() ? ", …" : ""));
      }
    }
  }
}
