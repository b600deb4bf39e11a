package dev.waymark.publishing;

import dev.waymark.audit.Change;
import dev.waymark.catalogue.Previews;
import dev.waymark.catalogue.Providers;
import dev.waymark.catalogue.StoredProvider;
import dev.waymark.catalogue.change.Precondition;
import dev.waymark.catalogue.document.ProviderDocument;
import dev.waymark.catalogue.document.ProviderId;
import dev.waymark.finding.ChangeRejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Publishes after a check of the servers. Imports and the starter catalogue publish without one,
 * with {@link Publisher}.
 */
@ApplicationScoped
public class CheckedPublisher {
  private final Publisher publisher;
  private final PrePublishCheck check;
  private final Providers providers;
  private final Previews previews;
  private final Revisions revisions;

  CheckedPublisher(
      Publisher publisher,
      PrePublishCheck check,
      Providers providers,
      Previews previews,
      Revisions revisions) {
    this.publisher = publisher;
    this.check = check;
    this.providers = providers;
    this.previews = previews;
    this.revisions = revisions;
  }

  /**
   * As {@link Publisher#put}. Never call it in a transaction: it waits for servers.
   *
   * @param force whether to publish although servers are broken
   * @throws ChangeRejectedException also if the provider changed during the check
   * @throws dev.waymark.http.ProblemException if the check fails
   */
  public PublishResult put(
      ProviderId id,
      ProviderDocument document,
      Precondition expectation,
      PublishTiming timing,
      Change change,
      boolean force) {
    Supplier<PublishResult> write = () -> publisher.put(id, document, expectation, timing, change);
    if (check.isOff() || timing.kind() != PublishTiming.Kind.NOW) {
      return write.get();
    }
    Optional<StoredProvider> head = providers.head(id);
    OptionalLong expectedVersion = version(head);
    if (head.filter(stored -> isPublished(stored, stored.revision())).isPresent()
        && head.map(StoredProvider::document).equals(Optional.of(document))) {
      return publisher.ifUnchanged(id, expectedVersion, write);
    }
    expectation.checkStated(expectedVersion);
    return checked(
        id,
        expectedVersion,
        check.pass(previews.samples(id, document), "/services", force),
        write,
        change);
  }

  /**
   * As {@link Publisher#publish}. Never call it in a transaction: it waits for servers.
   *
   * @param force whether to publish although servers are broken
   * @throws ChangeRejectedException also if the provider changed during the check
   * @throws dev.waymark.http.ProblemException if the check fails
   */
  public PublishResult publish(
      ProviderId id,
      int n,
      Precondition expectation,
      PublishTiming timing,
      Change change,
      boolean force) {
    Supplier<PublishResult> write = () -> publisher.publish(id, n, expectation, timing, change);
    if (check.isOff() || timing.kind() != PublishTiming.Kind.NOW) {
      return write.get();
    }
    StoredProvider head = providers.requireHead(id, expectation);
    OptionalLong expectedVersion = OptionalLong.of(head.version());
    if (isPublished(head, n)) {
      return publisher.ifUnchanged(id, expectedVersion, write);
    }
    ProviderDocument document =
        revisions
            .find(id, n)
            .map(StoredRevision::parsed)
            .orElseThrow(
                () ->
                    new ChangeRejectedException(
                        ChangeRejectedException.Reason.NOT_FOUND, "There is no such revision."));
    return checked(
        id, expectedVersion, check.pass(previews.samples(id, document), "", force), write, change);
  }

  private PublishResult checked(
      ProviderId id,
      OptionalLong expectedVersion,
      Optional<CheckReport> report,
      Supplier<PublishResult> write,
      Change change) {
    return publisher
        .ifUnchanged(
            id,
            expectedVersion,
            () -> {
              check.record(report, change, "provider", id.text());
              return write.get();
            })
        .with(report);
  }

  private static boolean isPublished(StoredProvider stored, int n) {
    return stored.published().equals(OptionalInt.of(n));
  }

  private static OptionalLong version(Optional<StoredProvider> head) {
    return head.stream().mapToLong(StoredProvider::version).findFirst();
  }
}
