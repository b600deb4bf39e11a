package dev.waymark.catalogue;

import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.catalogue.document.ProviderValidator;
import dev.waymark.catalogue.document.Resolution;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.DomainName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Checks that a change of a provider leaves no attached domain without settings. */
@ApplicationScoped
class AttachedDomains {
  private static final int NAMED = 10;

  private final DomainRepository domains;

  AttachedDomains(DomainRepository domains) {
    this.domains = domains;
  }

  /** Refuses a document that any attached domain's variables do not fit. */
  void check(ProviderId id, ProviderDocument document) {
    if (ProviderValidator.variables(document).isEmpty()) {
      return;
    }
    Conflicts conflicts = new Conflicts();
    domains.forEach(id, domain -> conflicts.check(document, domain));
    conflicts.refuse();
  }

  /** Settings of the first domains by name; domains that the document does not fit are left out. */
  List<AccountSettings> first(ProviderId id, ProviderDocument document, int limit) {
    return domains.first(id, limit).stream()
        .map(domain -> Resolution.of(document, new DomainName(domain.name), domain.variables))
        .flatMap(resolution -> resolution.settings().stream())
        .toList();
  }

  /** The first domains by name. */
  List<DomainName> names(ProviderId id, int limit) {
    return domains.first(id, limit).stream().map(domain -> new DomainName(domain.name)).toList();
  }

  /** Refuses while any domain is attached. */
  void checkNone(ProviderId id) {
    long count = domains.countOf(id);
    if (count > 0) {
      throw new ChangeRejectedException(
          ChangeRejectedException.Reason.CONFLICT,
          count + " domains belong to this provider; move or delete them first.");
    }
  }

  /** Counts the domains that a document does not fit, with the reason for the first one. */
  private static final class Conflicts {
    private final List<String> first = new ArrayList<>();
    private String why = "";
    private long count;

    void check(ProviderDocument document, Domain domain) {
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
