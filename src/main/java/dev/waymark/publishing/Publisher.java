package dev.waymark.publishing;

import dev.waymark.audit.Change;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.StoredProvider;
import dev.waymark.catalogue.change.ChangeResult;
import dev.waymark.catalogue.change.Precondition;
import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** The one way by which revisions reach clients: at once, later, or again. */
@ApplicationScoped
public class Publisher {
  private final Providers providers;
  private final Schedules schedules;

  Publisher(Providers providers, Schedules schedules) {
    this.providers = providers;
    this.schedules = schedules;
  }

  /**
   * Stores a document as a new revision, unless it is the newest one already, and releases it.
   *
   * @throws dev.waymark.finding.ChangeRejectedException as {@link Providers#put} does
   */
  @Transactional
  public PublishResult put(
      ProviderId id,
      ProviderDocument document,
      Precondition expectation,
      PublishTiming release,
      Change change) {
    boolean now = release.kind() == PublishTiming.Kind.NOW;
    ChangeResult<StoredProvider> saved = providers.put(id, document, expectation, now, change);
    StoredProvider stored = saved.stored();
    if (now && saved.outcome() != ChangeResult.Outcome.UNCHANGED) {
      schedules.cancel(id);
    }
    boolean isOut = stored.published().equals(OptionalInt.of(stored.revision()));
    Optional<Instant> later = release.at().filter(at -> !isOut);
    later.ifPresent(at -> schedule(id, stored.revision(), at, change));
    return new PublishResult(saved, later, Optional.empty());
  }

  /**
   * Publishes a stored revision, which may be an older one; what was scheduled before is cancelled.
   *
   * @throws dev.waymark.finding.ChangeRejectedException as {@link Providers#publish} does
   */
  @Transactional
  public PublishResult publish(
      ProviderId id, int n, Precondition expectation, PublishTiming release, Change change) {
    if (release.at().isPresent()) {
      StoredProvider head = providers.requireHead(id, expectation);
      schedule(id, n, release.at().orElseThrow(), change);
      return new PublishResult(
          new ChangeResult<>(ChangeResult.Outcome.CHANGED, head), release.at(), Optional.empty());
    }
    ChangeResult<StoredProvider> saved = providers.publish(id, n, expectation, change);
    schedules.cancel(id);
    return new PublishResult(saved, Optional.empty(), Optional.empty());
  }

  /**
   * Does something, unless the provider is no longer as somebody saw it.
   *
   * @param seen its version then; empty where it did not exist
   * @throws dev.waymark.finding.ChangeRejectedException where it has changed
   */
  @Transactional
  <T> T ifStill(ProviderId id, OptionalLong seen, Supplier<T> change) {
    providers.lock(id, seen);
    return change.get();
  }

  private void schedule(ProviderId id, int n, Instant at, Change change) {
    // Told now, and looked at again when the time has come; who may not publish it may not plan to.
    providers.requirePublishable(id, n, change);
    schedules.add(id, n, at, change);
  }
}
