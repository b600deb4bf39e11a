package dev.waymark.catalogue;

import dev.waymark.audit.Change;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.mail.address.DomainName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The names of mail exchangers by which a provider answers for domains that nobody registered. */
@ApplicationScoped
class MxSuffixes {
  private final EntityManager entities;

  MxSuffixes(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Refuses suffixes that are new, where the change is by somebody who is for some providers only:
   * the provider would answer for domains that belong to nobody here.
   *
   * @throws ChangeRejectedException then
   */
  void requireKnown(ProviderId provider, List<String> suffixes, Change change) {
    if (!change.scope().isAll() && !of(provider).containsAll(names(suffixes))) {
      throw new ChangeRejectedException(
          ChangeRejectedException.Reason.FORBIDDEN,
          "A token for some providers cannot add mxSuffixes; ask for them with one that is for"
              + " all.");
    }
  }

  /** Makes these the provider's, in the transaction that publishes its document. */
  void replace(ProviderId provider, List<String> suffixes) {
    entities
        .createNativeQuery("delete from mx_suffix where provider = :provider")
        .setParameter("provider", provider.text())
        .executeUpdate();
    for (String name : names(suffixes)) {
      entities
          .createNativeQuery(
              "insert into mx_suffix (suffix, provider) values (:suffix, :provider)"
                  + " on conflict do nothing")
          .setParameter("suffix", name)
          .setParameter("provider", provider.text())
          .executeUpdate();
    }
  }

  private static List<String> names(List<String> suffixes) {
    return suffixes.stream().map(suffix -> DomainName.parse(suffix).ascii()).distinct().toList();
  }

  private List<String> of(ProviderId provider) {
    List<?> rows =
        entities
            .createNativeQuery("select suffix from mx_suffix where provider = :provider")
            .setParameter("provider", provider.text())
            .getResultList();
    return rows.stream().map(String::valueOf).toList();
  }
}
