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

/** The {@link Domains} for a change of one of them by a person: with the gate in front of it. */
@ApplicationScoped
public class CheckedDomains {
  private final Domains domains;
  private final PrePublishCheck gate;
  private final Previews previews;

  CheckedDomains(Domains domains, PrePublishCheck gate, Previews previews) {
    this.domains = domains;
    this.gate = gate;
    this.previews = previews;
  }

  /**
   * As {@link Domains#put}, after a look at the hosts that are the domain's own, where its provider
   * or its variables change. Never call it in a transaction: it waits for servers.
   *
   * @param force whether broken servers are stored all the same
   * @throws ChangeRejectedException as well where something changed while the servers were looked
   *     at
   * @throws dev.waymark.http.ProblemException where the gate refuses
   */
  public SavedDomain put(
      DomainName name,
      DomainDocument document,
      Precondition expectation,
      Change change,
      boolean force) {
    Supplier<ChangeResult<StoredDomain>> write =
        () -> domains.put(name, document, expectation, change);
    if (gate.isOff()) {
      return new SavedDomain(write.get(), Optional.empty());
    }
    Optional<StoredDomain> before = domains.find(name);
    // What the write is going to refuse anyway asks no server.
    if (!movesServers(before, document) || !isAllowed(before, document, change)) {
      return new SavedDomain(write.get(), Optional.empty());
    }
    expectation.check(version(before));
    Optional<AccountSettings> looked = ownHosts(name, document);
    Optional<CheckReport> report = gate.pass(looked.stream().toList(), "/variables", force);
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              ChangeResult<StoredDomain> saved = write.get();
              // Only now, because the change holds the locks on the domain and its provider.
              requireSeen(before, saved);
              require(looked.equals(ownHosts(name, document)));
              gate.record(report, change, "domain", name.ascii());
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
          "It or its provider was changed while its servers were looked at, and nothing was stored;"
              + " try again.");
    }
  }

  private static OptionalLong version(Optional<StoredDomain> stored) {
    return stored.stream().mapToLong(StoredDomain::version).findFirst();
  }
}
