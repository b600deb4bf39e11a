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

/** Publishes revisions without a check: at once, later, or again. */
@ApplicationScoped
public class Publisher {
  private final Providers providers;
  private final Schedules schedules;

  Publisher(Providers providers, Schedules schedules) {
    this.providers = providers;
    this.schedules = schedules;
  }

  /**
   * Stores a document as a new revision, unless it is the newest already, and publishes it.
   *
   * @throws dev.waymark.finding.ChangeRejectedException as {@link Providers#put} does
   */
  @Transactional
  public PublishResult put(
      ProviderId id,
      ProviderDocument document,
      Precondition expectation,
      PublishTiming timing,
      Change change) {
    boolean now = timing.kind() == PublishTiming.Kind.NOW;
    ChangeResult<StoredProvider> saved = providers.put(id, document, expectation, now, change);
    StoredProvider stored = saved.stored();
    if (now && saved.outcome() != ChangeResult.Outcome.UNCHANGED) {
      schedules.cancel(id);
    }
    boolean isPublished = stored.published().equals(OptionalInt.of(stored.revision()));
    Optional<Instant> later = timing.at().filter(at -> !isPublished);
    later.ifPresent(at -> schedule(id, stored.revision(), at, change));
    return new PublishResult(saved, later, Optional.empty());
  }

  /**
   * Publishes a stored revision, which may be an older one; cancels earlier schedules.
   *
   * @throws dev.waymark.finding.ChangeRejectedException as {@link Providers#publish} does
   */
  @Transactional
  public PublishResult publish(
      ProviderId id, int n, Precondition expectation, PublishTiming timing, Change change) {
    if (timing.at().isPresent()) {
      StoredProvider head = providers.requireHead(id, expectation);
      schedule(id, n, timing.at().orElseThrow(), change);
      return new PublishResult(
          new ChangeResult<>(ChangeResult.Outcome.CHANGED, head), timing.at(), Optional.empty());
    }
    ChangeResult<StoredProvider> saved = providers.publish(id, n, expectation, change);
    schedules.cancel(id);
    return new PublishResult(saved, Optional.empty(), Optional.empty());
  }

  /**
   * Applies a change if the provider still has the expected version.
   *
   * @param expectedVersion empty if it did not exist
   * @throws dev.waymark.finding.ChangeRejectedException if it has changed
   */
  @Transactional
  <T> T ifUnchanged(ProviderId id, OptionalLong expectedVersion, Supplier<T> change) {
    providers.lock(id, expectedVersion);
    return change.get();
  }

  private void schedule(ProviderId id, int n, Instant at, Change change) {
    // Checked now and again at publication time: a caller that may not publish may not schedule.
    providers.requirePublishable(id, n, change);
    schedules.add(id, n, at, change);
  }
}
