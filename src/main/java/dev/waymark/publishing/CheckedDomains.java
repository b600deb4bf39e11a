package dev.waymark.publishing;

import dev.waymark.audit.Change;
import dev.waymark.catalogue.Domains;
import dev.waymark.catalogue.Previews;
import dev.waymark.catalogue.StoredDomain;
import dev.waymark.catalogue.change.ChangeResult;
import dev.waymark.catalogue.change.Precondition;
import dev.waymark.catalogue.document.DomainDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.finding.ChangeRejectedException;
import dev.waymark.mail.AccountSettings;
import dev.waymark.mail.address.DomainName;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Stores a domain after a check of its servers. */
@ApplicationScoped
public class CheckedDomains {
  private final Domains domains;
  private final PrePublishCheck check;
  private final Previews previews;

  CheckedDomains(Domains domains, PrePublishCheck check, Previews previews) {
    this.domains = domains;
    this.check = check;
    this.previews = previews;
  }

  /**
   * As {@link Domains#put}, after a check of the domain's own hosts if its provider or variables
   * change. Never call it in a transaction: it waits for servers.
   *
   * @param force whether to store it although servers are broken
   * @throws ChangeRejectedException also if the domain or its provider changed during the check
   * @throws dev.waymark.http.ProblemException if the check fails
   */
  public SavedDomain put(
      DomainName name,
      DomainDocument document,
      Precondition expectation,
      Change change,
      boolean force) {
    Supplier<ChangeResult<StoredDomain>> write =
        () -> domains.put(name, document, expectation, change);
    if (check.isOff()) {
      return new SavedDomain(write.get(), Optional.empty());
    }
    Optional<StoredDomain> before = domains.find(name);
    // A change that the write refuses anyway probes no server.
    if (!movesServers(before, document) || !isAllowed(before, document, change)) {
      return new SavedDomain(write.get(), Optional.empty());
    }
    expectation.check(version(before));
    Optional<AccountSettings> looked = ownHosts(name, document);
    Optional<CheckReport> report = check.pass(looked.stream().toList(), "/variables", force);
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              ChangeResult<StoredDomain> saved = write.get();
              // Compared after the write, which holds the locks on the domain and its provider.
              requireSeen(before, saved);
              require(looked.equals(ownHosts(name, document)));
              check.record(report, change, "domain", name.ascii());
              return new SavedDomain(saved, report);
            });
  }

  private static boolean isAllowed(
      Optional<StoredDomain> before, DomainDocument document, Change change) {
    return change.scope().includes(Optional.ofNullable(document.provider()))
        && before
            .map(stored -> Optional.ofNullable(stored.document().provider()))
            .filter(owner -> !change.scope().includes(owner))
            .isEmpty();
  }

  private static boolean movesServers(Optional<StoredDomain> before, DomainDocument document) {
    return before
        .map(StoredDomain::document)
        .filter(stored -> Objects.equals(stored.provider(), document.provider()))
        .filter(stored -> stored.variables().equals(document.variables()))
        .isEmpty();
  }

  private Optional<AccountSettings> ownHosts(DomainName name, DomainDocument document) {
    return Optional.ofNullable(document.provider())
        .filter(ProviderId::isValid)
        .flatMap(
            provider -> previews.ownHosts(name, new ProviderId(provider), document.variables()));
  }

  private static void requireSeen(Optional<StoredDomain> before, ChangeResult<StoredDomain> saved) {
    boolean isNext = version(before).orElse(0) + 1 == saved.stored().version();
    require(isNext || saved.outcome() == ChangeResult.Outcome.UNCHANGED);
  }

  private static void require(boolean unchanged) {
    if (!unchanged) {
      throw new ChangeRejectedException(
          ChangeRejectedException.Reason.STALE,
          "The domain or its provider changed during the check; nothing was stored, try again.");
    }
  }

  private static OptionalLong version(Optional<StoredDomain> stored) {
    return stored.stream().mapToLong(StoredDomain::version).findFirst();
  }
}
