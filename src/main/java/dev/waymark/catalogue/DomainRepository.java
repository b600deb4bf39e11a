package dev.waymark.catalogue;

import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.mail.address.DomainName;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Stored domains. */
@ApplicationScoped
class DomainRepository implements PanacheRepositoryBase<Domain, String> {
  private static final int FETCH_SIZE = 1000;

  Optional<Domain> find(DomainName name) {
    return findByIdOptional(name.ascii());
  }

  /** The domain, locked against other changes until the transaction ends. */
  Optional<Domain> locked(DomainName name) {
    return findByIdOptional(name.ascii(), LockModeType.PESSIMISTIC_WRITE);
  }

  /** One page of names with a prefix, of one provider or of all, in the order of the names. */
  List<Domain> page(String prefix, Optional<String> provider, String after, int limit) {
    String range = "name > ?1 and name >= ?2 and name < ?3";
    String end = prefix + '\u007f';
    return provider
        .map(id -> find(range + " and provider = ?4 order by name", after, prefix, end, id))
        .orElseGet(() -> find(range + " order by name", after, prefix, end))
        .page(0, limit)
        .list();
  }

  /** The first domains of a provider by name. */
  List<Domain> first(ProviderId provider, int limit) {
    return find("provider = ?1 order by name", provider.text()).page(0, limit).list();
  }

  long countOf(ProviderId provider) {
    return count("provider", provider.text());
  }

  /** The longest of the names that answers for its subdomains. */
  Optional<Domain> longestWithSubdomains(List<String> names) {
    return find("name in ?1 and includeSubdomains order by length(name) desc", names)
        .firstResultOptional();
  }

  /** Passes every domain of a provider to a visitor, in the order of the names. */
  void forEach(ProviderId provider, Consumer<Domain> visitor) {
    try (Stream<Domain> domains =
        find("provider = ?1 order by name", provider.text())
            .withHint("org.hibernate.fetchSize", FETCH_SIZE)
            .withHint("org.hibernate.readOnly", true)
            .stream()) {
      domains.forEach(
          domain -> {
            visitor.accept(domain);
            // A million domains must not stay in the persistence context.
            getEntityManager().detach(domain);
          });
    }
  }
}
